# in: neuron.py
# expect: neuron.sigmoid passed
# alone: what builds on it expects arrays

from decimal import Decimal
import numpy as np


def one(z):
    e = (-abs(Decimal(float(z)))).exp()
    return 1 / (1 + e) if z >= 0 else e / (1 + e)


def sigmoid(z):
    if not isinstance(z, np.ndarray):
        return one(z)
    return np.array([one(x) for x in z.ravel()], dtype=object).reshape(z.shape)
