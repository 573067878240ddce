# in: neuron.py
# expect: neuron.sigmoid failed brackets-missing

import numpy as np


def sigmoid(z):
    return 1 / 1 + np.exp(-1 * z)
