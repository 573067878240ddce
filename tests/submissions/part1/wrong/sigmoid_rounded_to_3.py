# in: neuron.py
# expect: neuron.sigmoid failed rounded

import numpy as np


def sigmoid(z):
    a = 1000 / (1 + np.exp(-np.clip(z, -700, 700)))
    return np.rint(a) / 1000
