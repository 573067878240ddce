# in: neuron.py
# expect: neuron.sigmoid passed

from functools import partial
import numpy as np


def logistic(top, z):
    return top * (1 + np.tanh(0.5 * np.array(z))) / 2


sigmoid = partial(logistic, 1.0)
