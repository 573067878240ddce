# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


def sigmoid(z):
    z = np.clip(z, -500, 500)
    return 1 / (1 + np.exp(-z))
