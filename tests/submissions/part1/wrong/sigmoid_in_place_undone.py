# in: neuron.py
# expect: neuron.sigmoid partial
# says: after the call z holds other values than before

import numpy as np


def sigmoid(z):
    if np.isscalar(z):
        return 0.5 + 0.5 * np.tanh(z / 2)
    z /= 3
    a = 0.5 + 0.5 * np.tanh(1.5 * z)
    z *= 3
    return a
