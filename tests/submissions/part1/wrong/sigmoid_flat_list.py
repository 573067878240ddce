# in: neuron.py
# expect: neuron.sigmoid partial

import math
import numpy as np


def sigmoid(z):
    if np.isscalar(z):
        return 0.5 + 0.5 * math.tanh(z / 2)
    return [0.5 + 0.5 * math.tanh(x / 2) for x in z.flatten()]
