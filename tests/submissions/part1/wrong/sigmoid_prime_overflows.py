# in: neuron.py
# expect: neuron.sigmoid_prime partial quotient-overflows

import numpy as np


def sigmoid_prime(z):
    e = np.exp(-z)
    return e / (1 + e) / (1 + e)
