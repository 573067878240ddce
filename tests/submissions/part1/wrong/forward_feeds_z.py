# in: forward.py
# expect: forward.forward partial z-passed-on

def forward(network, x):
    zs, activations = [], [x]
    z = x
    for w, b in network:
        z, a = layer_forward(w, b, z)
        zs.append(z)
        activations.append(a)
    return zs, activations
