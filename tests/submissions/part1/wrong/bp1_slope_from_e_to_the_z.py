# in: backprop.py
# expect: backprop.bp1_output_error partial
# says: NaN

import numpy as np


def bp1_output_error(nabla_a, z):
    e = np.exp(z)
    return nabla_a * (e / (1 + e) ** 2)
