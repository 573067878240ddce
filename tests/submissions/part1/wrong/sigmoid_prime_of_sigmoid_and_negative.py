# in: neuron.py
# expect: neuron.sigmoid_prime failed

import numpy as np


def sigmoid_prime(z):
    a = sigmoid(z)
    return sigmoid(a) * (a - 1)
