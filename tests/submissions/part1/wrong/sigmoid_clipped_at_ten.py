# in: neuron.py
# expect: neuron.sigmoid partial

import numpy as np


def sigmoid(z):
    z = np.clip(z, -10, 10)
    return 1 / (1 + np.exp(-z))
