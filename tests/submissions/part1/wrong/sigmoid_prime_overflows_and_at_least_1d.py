# in: neuron.py
# expect: neuron.sigmoid_prime partial

import numpy as np


def sigmoid_prime(z):
    z = np.atleast_1d(z)
    return np.exp(-z) / (1 + np.exp(-z)) ** 2
