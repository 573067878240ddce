# in: neuron.py
# expect: neuron.sigmoid failed

import numpy as np


def sigmoid(z):
    return np.clip(0.25 * np.array(z) + 0.5, 0, 1)
