# in: neuron.py
# expect: neuron.sigmoid failed softmax

import numpy as np


def sigmoid(z):
    z = z - np.amax(z)
    return np.exp(z) / np.sum(np.exp(z))
