# in: backprop.py
# expect: backprop.backprop partial

import numpy as np


def backprop(network, x, y):
    zs, activations = forward(network, x)
    a = activations[-1]
    a -= y
    delta = a * sigmoid_prime(zs[-1])
    gradient = []
    for l in range(len(network) - 1, -1, -1):
        gradient.insert(0, (np.outer(delta, activations[l]), delta))
        if l:
            delta = bp2_hidden_error(network[l][0], delta, zs[l - 1])
    x *= 1.5
    return gradient
