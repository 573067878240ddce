# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


def silent(function):
    def inside(*args):
        with np.errstate(all="ignore"):
            return function(*args)
    return inside

@silent
def sigmoid(z):
    return 1 / (1 + np.exp(-z))
