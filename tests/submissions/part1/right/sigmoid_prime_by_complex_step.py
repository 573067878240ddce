# in: neuron.py
# expect: neuron.sigmoid_prime passed

import numpy as np

H = 1e-20


def sigmoid_prime(z):
    return np.imag(0.5 * np.tanh(0.5 * (z + 1j * H))) / H
