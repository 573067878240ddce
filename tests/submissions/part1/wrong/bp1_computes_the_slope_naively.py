# in: backprop.py
# expect: backprop.bp1_output_error partial
# says: NaN

import numpy as np


def bp1_output_error(nabla_a, z):
    return nabla_a * np.exp(-z) / (1 + np.exp(-z)) ** 2
