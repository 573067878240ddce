# in: neuron.py
# expect: neuron.sigmoid_prime failed z-taken-for-activation

import numpy as np


def sigmoid_prime(a):
    return a - np.square(a)
