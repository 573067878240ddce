# in: neuron.py
# expect: neuron.sigmoid partial naive-formula
# says: the values are right, but NumPy warns

import numpy as np


def sigmoid(z):
    denominator = 1.0 + np.e ** np.negative(z)
    return 1.0 / denominator
