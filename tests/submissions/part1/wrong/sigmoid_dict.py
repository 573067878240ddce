# in: neuron.py
# expect: neuron.sigmoid failed
# says: a dict

import numpy as np


def sigmoid(z):
    return {"a": 0.5 + 0.5 * np.tanh(np.array(z) / 2)}
