# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np

np.seterr(all="ignore")


def sigmoid(z):
    return 1 / (1 + np.exp(-z))
