# in: forward.py
# expect: forward.forward partial

import numpy as np


def forward(network, x):
    zs, activations = [], [x]
    a = np.zeros(max(len(b) for _, b in network))
    for w, b in network:
        z = w @ activations[-1] + b
        zs.append(z)
        a[: len(b)] = sigmoid(z)
        activations.append(a[: len(b)])
    return zs, activations
