# in: neuron.py
# expect: neuron.sigmoid passed

import math
import numpy as np


@np.vectorize
def sigmoid(z):
    if z < 0:
        return math.exp(z) / (1 + math.exp(z))
    return 1 / (1 + math.exp(-z))
