# in: neuron.py
# expect: neuron.sigmoid_prime failed

import numpy as np


def sigmoid_prime(z):
    return np.gradient(sigmoid(z), z)
