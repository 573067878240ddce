# in: forward.py
# expect: forward.forward partial every-layer-sees-the-input

def forward(network, x):
    zs, activations = [], [x]
    for w, b in network:
        z, a = layer_forward(w, b, x)
        zs += [z]
        activations += [a]
    return zs, activations
