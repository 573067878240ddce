# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


def sigmoid(z):
    return np.asfortranarray(0.5 * (1 + np.tanh(0.5 * np.asarray(z)))) if np.ndim(z) else 0.5 * (1 + np.tanh(0.5 * z))
