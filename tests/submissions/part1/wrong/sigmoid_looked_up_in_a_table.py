# in: neuron.py
# expect: neuron.sigmoid partial

import numpy as np
_GRID = np.linspace(-40, 40, 4001)
_VALUES = 0.5 * (1 + np.tanh(0.5 * _GRID))

def sigmoid(z):
    return np.interp(z, _GRID, _VALUES)
