# in: neuron.py
# expect: neuron.sigmoid failed

import numpy as np


def sigmoid(z):
    return np.round(0.5 + 0.5 * np.tanh(np.array(z) / 2), 2)
