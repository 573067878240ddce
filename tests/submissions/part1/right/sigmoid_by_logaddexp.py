# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0, np.negative(z)))
