# in: neuron.py
# expect: neuron.sigmoid failed tanh-of-whole-z

import numpy as np


def sigmoid(z):
    e = np.exp(-2 * np.abs(z))
    return np.where(np.greater_equal(z, 0), 1, e) / (1 + e)
