# in: neuron.py
# expect: neuron.sigmoid partial

import numpy as np


def sigmoid(z):
    out = np.zeros_like(z)
    for place, x in np.ndenumerate(z):
        out[place] = 0.5 + 0.5 * np.tanh(x / 2)
    return out
