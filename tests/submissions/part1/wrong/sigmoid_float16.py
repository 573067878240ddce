# in: neuron.py
# expect: neuron.sigmoid failed

import numpy as np


def sigmoid(z):
    return np.float16(0.5 + 0.5 * np.tanh(np.array(z) / 2))
