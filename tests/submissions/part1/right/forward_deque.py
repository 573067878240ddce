# in: forward.py
# expect: forward.forward passed

from collections import deque


def forward(network, x):
    zs, activations = deque(), deque([x])
    for w, b in network:
        z, a = layer_forward(w, b, activations[-1])
        zs.append(z)
        activations.append(a)
    return zs, activations
