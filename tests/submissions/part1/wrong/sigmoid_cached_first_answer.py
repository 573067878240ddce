# in: neuron.py
# expect: neuron.sigmoid failed

import numpy as np


def sigmoid(z, cache={}):
    if "a" not in cache:
        cache["a"] = 0.5 + 0.5 * np.tanh(np.array(z) / 2)
    return cache["a"]
