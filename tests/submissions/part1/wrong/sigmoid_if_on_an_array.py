# in: neuron.py
# expect: neuron.sigmoid partial
# says: ValueError

import numpy as np


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))
