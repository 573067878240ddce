# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


def sigmoid(z):
    return np.longdouble(0.5) * (1 + np.tanh(np.longdouble(0.5) * z))
