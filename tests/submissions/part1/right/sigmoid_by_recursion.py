# in: neuron.py
# expect: neuron.sigmoid passed
# alone: what builds on it expects arrays

import math
import numpy as np


def sigmoid(z):
    if isinstance(z, np.ndarray) and z.ndim:
        return [sigmoid(item) for item in z]
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    e = math.exp(z)
    return e / (1 + e)
