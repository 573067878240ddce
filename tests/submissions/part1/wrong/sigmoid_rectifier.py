# in: neuron.py
# expect: neuron.sigmoid failed relu

import numpy as np


def sigmoid(z):
    return z * (np.asarray(z) > 0)
