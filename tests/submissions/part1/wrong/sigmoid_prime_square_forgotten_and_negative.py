# in: neuron.py
# expect: neuron.sigmoid_prime failed

import numpy as np


def sigmoid_prime(z):
    return -np.exp(-z) / (1 + np.exp(-z))
