# in: backprop.py
# expect: backprop.backprop failed

import numpy as np


def backprop(network, x, y):
    zs, activations = forward(network, x)
    delta = activations[-1] - y
    gradient = []
    for l in range(len(network) - 1, -1, -1):
        gradient.insert(0, (np.outer(delta, activations[l]), delta))
        delta = network[l][0].T @ delta
    return gradient
