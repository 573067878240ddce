# in: neuron.py
# expect: neuron.sigmoid partial clipped-too-tightly

import numpy as np


def sigmoid(z):
    z = np.minimum(np.maximum(z, -5), 5)
    return 1 / (1 + np.exp(-z))
