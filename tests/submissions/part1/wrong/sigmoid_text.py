# in: neuron.py
# expect: neuron.sigmoid failed
# says: a str

import numpy as np


def sigmoid(z):
    return str(0.5 + 0.5 * np.tanh(np.array(z) / 2))
