# in: neuron.py
# expect: neuron.sigmoid failed hyperbolic-tangent

import numpy as np


def sigmoid(z):
    e = np.exp(-2 * np.abs(z))
    return np.sign(z) * (1 - e) / (1 + e)
