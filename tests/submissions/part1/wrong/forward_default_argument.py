# in: forward.py
# expect: forward.forward failed

def forward(network, x, zs=[], activations=[]):
    activations.append(x)
    for w, b in network:
        z, a = layer_forward(w, b, activations[-1])
        zs.append(z)
        activations.append(a)
    return zs, activations
