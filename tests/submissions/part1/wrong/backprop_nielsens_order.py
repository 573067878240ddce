# in: backprop.py
# expect: backprop.backprop failed pairs-swapped

import numpy as np


def backprop(network, x, y):
    zs, activations = forward(network, x)
    delta = (activations[-1] - y) * sigmoid_prime(zs[-1])
    gradient = []
    for l in reversed(range(len(network))):
        gradient.insert(0, (delta, np.outer(delta, activations[l])))
        delta = network[l][0].T @ delta * (sigmoid_prime(zs[l - 1]) if l else 1)
    return gradient
