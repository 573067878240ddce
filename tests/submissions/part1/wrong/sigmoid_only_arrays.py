# in: neuron.py
# expect: neuron.sigmoid partial
# says: AttributeError

import numpy as np


def sigmoid(z):
    a = np.zeros(z.shape)
    a[z >= 0] = 1 / (1 + np.exp(-z[z >= 0]))
    a[z < 0] = 1 - 1 / (1 + np.exp(z[z < 0]))
    return a
