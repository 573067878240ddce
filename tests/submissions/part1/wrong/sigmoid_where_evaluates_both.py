# in: neuron.py
# expect: neuron.sigmoid partial both-formulas-computed
# says: the values are right, but NumPy warns

import numpy as np


def sigmoid(z):
    z = np.asarray(z)
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
