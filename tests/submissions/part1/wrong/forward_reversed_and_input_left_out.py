# in: forward.py
# expect: forward.forward failed

def forward(network, x):
    zs, activations = [], []
    for w, b in reversed(network):
        z, x = layer_forward(w, b, x)
        zs.append(z)
        activations.append(x)
    return zs, activations
