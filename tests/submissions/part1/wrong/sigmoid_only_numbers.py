# in: neuron.py
# expect: neuron.sigmoid partial
# says: TypeError

import math


def sigmoid(z):
    return 0.5 + 0.5 * math.tanh(z / 2)
