# in: backprop.py
# expect: backprop.backprop passed

import numpy as np


def backprop(network, x, y):
    activations = [x]
    for w, b in network:
        activations.append(1 / (1 + np.exp(-(w @ activations[-1] + b))))
    a = activations.pop()
    delta = (a - y) * a * (1 - a)
    gradient = []
    for w, _ in reversed(network):
        a = activations.pop()
        gradient.insert(0, (np.outer(delta, a), delta))
        delta = w.T @ delta * a * (1 - a)
    return gradient
