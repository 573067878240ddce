# in: neuron.py
# expect: neuron.sigmoid partial
# says: after the call z holds other values than before

import numpy as np


def sigmoid(z):
    if np.isscalar(z):
        return 0.5 + 0.5 * np.tanh(z / 2)
    z /= 2
    np.tanh(z, out=z)
    z += 1
    z /= 2
    return z
