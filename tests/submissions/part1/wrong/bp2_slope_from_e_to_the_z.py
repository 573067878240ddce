# in: backprop.py
# expect: backprop.bp2_hidden_error partial
# says: NaN

import numpy as np


def bp2_hidden_error(w_next, delta_next, z):
    a = np.exp(z) / (1 + np.exp(z))
    return delta_next @ w_next * a * (1 - a)
