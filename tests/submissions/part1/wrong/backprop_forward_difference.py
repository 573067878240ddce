# in: backprop.py
# expect: backprop.backprop failed

import numpy as np


def backprop(network, x, y, h=1e-4):
    def cost():
        return np.sum((forward(network, x)[1][-1] - y) ** 2) / 2

    start = cost()
    gradient = []
    for pair in network:
        slopes = [np.zeros(array.shape) for array in pair]
        for array, slope in zip(pair, slopes):
            for place in np.ndindex(array.shape):
                value = array[place]
                array[place] = value + h
                slope[place] = (cost() - start) / h
                array[place] = value
        gradient.append(slopes)
    return gradient
