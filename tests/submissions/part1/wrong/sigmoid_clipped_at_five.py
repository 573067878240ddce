# in: neuron.py
# expect: neuron.sigmoid partial clipped-too-tightly
# bug: gradient_descent does not wait for sigmoid, since what lies between is passed

import numpy as np


def sigmoid(z):
    z = np.minimum(np.maximum(z, -5), 5)
    return 1 / (1 + np.exp(-z))
