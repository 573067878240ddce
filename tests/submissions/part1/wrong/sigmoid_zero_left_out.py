# in: neuron.py
# expect: neuron.sigmoid partial
# bug: a single wrong number, 0 for z = 0, is taken for tanh

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    a = np.zeros_like(z)
    a[z > 0] = 1 / (1 + np.exp(-z[z > 0]))
    a[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
    return a
