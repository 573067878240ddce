# in: neuron.py
# expect: neuron.sigmoid partial
# says: a later call changes the result of an earlier one

import numpy as np

BUFFERS = {}


def sigmoid(z):
    out = BUFFERS.setdefault(np.shape(z), np.empty(np.shape(z)))
    np.tanh(np.array(z) / 2, out=out)
    out += 1
    out /= 2
    return out
