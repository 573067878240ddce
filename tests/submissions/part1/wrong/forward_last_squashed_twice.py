# in: forward.py
# expect: forward.forward failed

def forward(network, x):
    zs, activations = [], [x]
    for w, b in network:
        z, a = layer_forward(w, b, activations[-1])
        zs.append(z)
        activations.append(a)
    activations[-1] = sigmoid(activations[-1])
    return zs, activations
