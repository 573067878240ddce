# in: forward.py
# expect: forward.forward partial
# says: after the call network holds other values

def forward(network, x):
    zs, activations = [], [x]
    while network:
        w, b = network.pop(0)
        z, a = layer_forward(w, b, activations[-1])
        zs.append(z)
        activations.append(a)
    return zs, activations
