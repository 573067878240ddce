# in: neuron.py
# expect: neuron.sigmoid failed

import numpy as np

calls = 0


def sigmoid(z):
    global calls
    calls += 1
    return 0.5 + 0.5 * np.tanh(np.array(z) / 2) + calls * 1e-4
