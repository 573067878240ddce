# in: neuron.py
# expect: neuron.sigmoid failed
# says: infinite

import numpy as np


def sigmoid(z):
    return np.where(np.array(z) > 0, np.inf, -np.inf)
