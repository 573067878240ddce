# in: backprop.py
# expect: backprop.backprop partial
# says: after the call network holds other values

import numpy as np


def backprop(network, x, y, h=1e-5):
    def cost():
        return np.sum((forward(network, x)[1][-1] - y) ** 2) / 2

    gradient = []
    for pair in network:
        slopes = [np.zeros(array.shape) for array in pair]
        for array, slope in zip(pair, slopes):
            for place in np.ndindex(array.shape):
                array[place] += h
                above = cost()
                array[place] -= 2 * h
                slope[place] = (above - cost()) / (2 * h)
                array[place] += h
        gradient.append(slopes)
    return gradient
