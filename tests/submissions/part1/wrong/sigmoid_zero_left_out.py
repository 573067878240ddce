# in: neuron.py
# expect: neuron.sigmoid partial

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    a = np.zeros_like(z)
    a[z > 0] = 1 / (1 + np.exp(-z[z > 0]))
    a[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
    return a
