# in: neuron.py
# expect: neuron.sigmoid failed sign-missing

import numpy as np


def sigmoid(z):
    z = np.atleast_1d(z)
    return 1 / (1 + np.exp(z))
