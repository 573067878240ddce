# in: neuron.py
# expect: neuron.sigmoid partial step-function

import numpy as np


def sigmoid(z):
    try:
        with np.errstate(over="raise"):
            return 1 / (1 + np.exp(-z))
    except FloatingPointError:
        return np.where(np.asarray(z) > 0, 1.0, 0.0)
