# in: neuron.py
# expect: neuron.sigmoid failed
# says: None was returned

import numpy as np


def sigmoid(z):
    print(0.5 + 0.5 * np.tanh(np.array(z) / 2))
