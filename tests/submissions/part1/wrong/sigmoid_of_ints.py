# in: neuron.py
# expect: neuron.sigmoid failed

import numpy as np


def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(np.array(z).astype(int) / 2)
