# in: neuron.py
# expect: neuron.sigmoid_prime passed

import numpy as np


def sigmoid_prime(z):
    return 0.25 / np.cosh(np.array(z) / 2) ** 2
