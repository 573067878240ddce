# in: forward.py
# expect: forward.forward passed

def forward(network, x):
    if not network:
        return [], [x]
    (w, b), *rest = network
    z, a = layer_forward(w, b, x)
    zs, activations = forward(rest, a)
    return [z, *zs], [x, *activations]
