# in: neuron.py
# expect: neuron.sigmoid partial exp-over-one-plus-exp

import numpy as np


def sigmoid(z):
    e = np.exp(z)
    return e / (e + 1)
