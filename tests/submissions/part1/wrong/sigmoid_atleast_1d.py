# in: neuron.py
# expect: neuron.sigmoid partial list-of-one

import numpy as np


def sigmoid(z):
    if np.isscalar(z):
        z = np.array([z])
    return 0.5 + 0.5 * np.tanh(z / 2)
