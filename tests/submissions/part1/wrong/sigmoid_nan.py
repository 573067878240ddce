# in: neuron.py
# expect: neuron.sigmoid failed
# says: NaN

import numpy as np


def sigmoid(z):
    return np.full(np.shape(z), np.nan)
