# in: neuron.py
# expect: neuron.sigmoid_prime passed
# alone: what builds on it expects arrays

import numpy as np


def sigmoid_prime(z):
    a = np.array(sigmoid(z))
    return (a - a**2).tolist()
