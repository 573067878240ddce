# in: forward.py
# expect: forward.forward failed input-missing

def forward(network, x):
    zs, activations = [], []
    a = x
    for w, b in network:
        z, a = layer_forward(w, b, a)
        zs.append(z)
        activations.append(a)
    return zs, activations
