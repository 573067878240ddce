# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=np.float32)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
