# in: neuron.py
# expect: neuron.sigmoid_prime failed slope-of-real-tanh

import numpy as np


def sigmoid_prime(z):
    return (1 + np.tanh(z)) * (1 - np.tanh(z))
