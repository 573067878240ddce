# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np
from fractions import Fraction


def sigmoid(z):
    a = 0.5 * (1 + np.tanh(0.5 * np.asarray(z, dtype=float)))
    if a.ndim == 0:
        return Fraction(float(a))
    return np.vectorize(Fraction, otypes=[object])(a)
