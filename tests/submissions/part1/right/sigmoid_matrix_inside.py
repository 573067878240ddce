# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    flat = np.asmatrix(z.ravel())
    out = np.where(flat >= 0, 0.5 * (1 + np.tanh(flat / 2)), 0.5 * (1 + np.tanh(flat / 2)))
    return np.asarray(out).reshape(z.shape)
