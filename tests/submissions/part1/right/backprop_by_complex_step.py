# in: backprop.py
# expect: backprop.backprop passed

import numpy as np

H = 1e-30


def cost(network, x, y):
    a = x
    for w, b in network:
        a = 1 / (1 + np.exp(-(w @ a + b)))
    return ((a - y) ** 2).sum() / 2


def backprop(network, x, y):
    network = [(w.astype(complex), b.astype(complex)) for w, b in network]
    gradient = []
    for pair in network:
        slopes = []
        for array in pair:
            slope = np.zeros(array.shape)
            for place in np.ndindex(array.shape):
                array[place] += 1j * H
                slope[place] = cost(network, x, y).imag / H
                array[place] -= 1j * H
            slopes.append(slope)
        gradient.append(tuple(slopes))
    return gradient
