# in: forward.py
# expect: forward.forward passed
# alone: the solution of backprop does more with it than is asked for

def forward(network, x):
    zs, activations = {}, {0: x}
    for l, (w, b) in enumerate(network):
        zs[l], activations[l + 1] = layer_forward(w, b, activations[l])
    return zs.values(), activations.values()
