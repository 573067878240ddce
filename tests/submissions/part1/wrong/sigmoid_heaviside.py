# in: neuron.py
# expect: neuron.sigmoid failed step-function

import numpy as np


def sigmoid(z):
    return np.heaviside(z, 1)
