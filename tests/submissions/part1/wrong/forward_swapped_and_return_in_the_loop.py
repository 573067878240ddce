# in: forward.py
# expect: forward.forward failed

def forward(network, x):
    zs, activations = [], [x]
    for w, b in network:
        z, x = layer_forward(w, b, x)
        zs.append(z)
        activations.append(x)
        return activations, zs
