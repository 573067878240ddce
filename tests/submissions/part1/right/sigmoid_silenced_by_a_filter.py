# in: neuron.py
# expect: neuron.sigmoid passed

import warnings
import numpy as np


def sigmoid(z):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return 1 / (1 + np.exp(-z))
