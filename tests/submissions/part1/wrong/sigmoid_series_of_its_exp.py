# in: neuron.py
# expect: neuron.sigmoid partial

import numpy as np


def sigmoid(z):
    z = np.clip(z, -20, 20)
    term, e = 1.0, 1.0
    for n in range(1, 25):
        term = term * -z / n
        e = e + term
    return 1 / (1 + e)
