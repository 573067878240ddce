# in: forward.py
# expect: forward.forward passed

import numpy as np


def forward(network, x):
    zs, activations = [], [x]
    for w, b in network:
        z, a = layer_forward(w, b, activations[-1])
        zs.append(z)
        activations.append(a)
    if len({len(a) for a in activations}) == 1:
        return np.array(zs), np.array(activations)
    return zs, activations
