# in: neuron.py
# expect: neuron.sigmoid partial

import numpy as np


def sigmoid(z):
    z = np.where(np.abs(z) < 100, z, np.nan)
    return 1 / (1 + np.exp(-z))
