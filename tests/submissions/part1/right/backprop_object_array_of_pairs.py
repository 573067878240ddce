# in: backprop.py
# expect: backprop.backprop passed
# alone: what builds on it expects arrays

import numpy as np


def backprop(network, x, y):
    zs, activations = forward(network, x)
    gradient = np.empty((len(network), 2), dtype=object)
    delta = bp1_output_error(activations[-1] - y, zs[-1])
    for l in range(len(network) - 1, -1, -1):
        gradient[l, 0] = np.outer(delta, activations[l])
        gradient[l, 1] = delta
        if l:
            delta = bp2_hidden_error(network[l][0], delta, zs[l - 1])
    return gradient
