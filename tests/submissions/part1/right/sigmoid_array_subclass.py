# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


class Activation(np.ndarray):
    pass

def sigmoid(z):
    return np.asarray(0.5 + 0.5 * np.tanh(0.5 * np.asarray(z))).view(Activation)
