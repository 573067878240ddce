# in: neuron.py
# expect: neuron.sigmoid_prime partial

import numpy as np


def sigmoid_prime(z):
    a = sigmoid(z)
    return np.dot(a, 1 - a)
