# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


def sigmoid(z, memo=None):
    z = np.array(z, dtype=np.float64)
    for place in np.ndindex(z.shape):
        x = z[place]
        if x > 40:
            z[place] = 1.0
        elif x < -700:
            z[place] = 0.0
        else:
            z[place] = 1 / (1 + np.exp(-x))
    return z
