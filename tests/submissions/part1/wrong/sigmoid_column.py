# in: neuron.py
# expect: neuron.sigmoid failed column

import numpy as np


def sigmoid(z):
    z = np.array(z).reshape(-1)[:, None]
    return 0.5 + 0.5 * np.tanh(z / 2)
