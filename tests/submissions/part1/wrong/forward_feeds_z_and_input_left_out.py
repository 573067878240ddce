# in: forward.py
# expect: forward.forward failed

def forward(network, x):
    zs, activations = [], []
    for w, b in network:
        x, a = layer_forward(w, b, x)
        zs.append(x)
        activations.append(a)
    return zs, activations
