# in: neuron.py
# expect: neuron.sigmoid failed
# says: complex

import numpy as np


def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(np.array(z) / 2) + 1e-3j
