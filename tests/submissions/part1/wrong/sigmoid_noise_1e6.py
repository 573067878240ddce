# in: neuron.py
# expect: neuron.sigmoid partial

import numpy as np


def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(np.array(z) / 2) + 1e-6 * np.random.standard_normal(np.shape(z))
