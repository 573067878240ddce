# in: forward.py
# expect: forward.forward passed
# alone: what builds on it expects arrays

import numpy as np


def column_of(items):
    array = np.empty(len(items), dtype=object)
    for i, item in enumerate(items):
        array[i] = item
    return array


def forward(network, x):
    zs, activations = [], [x]
    for w, b in network:
        z, a = layer_forward(w, b, activations[-1])
        zs.append(z)
        activations.append(a)
    return column_of(zs), column_of(activations)
