# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


def sigmoid(z):
    a = np.asarray(0.5 * (1 + np.tanh(0.5 * np.asarray(z))))
    a.setflags(write=False)
    return a
