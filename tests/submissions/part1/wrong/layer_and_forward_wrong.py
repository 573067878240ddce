# in: forward.py
# expect: forward.layer_forward failed transposed
# expect: forward.forward waiting
# says: mend layer_forward in forward.py first

def layer_forward(w, b, a):
    z = w.T @ a + b
    return z, sigmoid(z)


def forward(network, x):
    zs, activations = [], []
    for w, b in network:
        z, x = layer_forward(w, b, x)
        zs.append(z)
        activations.append(x)
    return zs, activations
