# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


def sigmoid(z):
    z = np.asarray(z, float)
    return np.piecewise(z, [z < 0], [lambda z: np.exp(z) / (np.exp(z) + 1), lambda z: 1 / (1 + np.exp(-z))])
