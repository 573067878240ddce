# in: neuron.py
# expect: neuron.sigmoid_prime passed

import numpy as np


def sigmoid_prime(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2
