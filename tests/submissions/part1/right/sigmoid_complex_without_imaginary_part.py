# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z) + 0j)
    return np.where(np.asarray(z) < 0, e, 1) / (1 + e)
