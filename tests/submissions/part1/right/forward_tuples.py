# in: forward.py
# expect: forward.forward passed

def forward(network, x):
    zs, activations = (), (x,)
    for layer in network:
        z, a = layer_forward(*layer, activations[-1])
        zs += (z,)
        activations += (a,)
    return zs, activations
