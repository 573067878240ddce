# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


def sigmoid(z):
    return np.ma.masked_array(0.5 * (1 + np.tanh(0.5 * np.asarray(z, dtype=float))), mask=False)
