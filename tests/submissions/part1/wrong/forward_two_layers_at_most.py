# in: forward.py
# expect: forward.forward partial

def forward(network, x):
    zs, activations = [], [x]
    for w, b in network[:2]:
        z, a = layer_forward(w, b, activations[-1])
        zs.append(z)
        activations.append(a)
    return zs, activations
