# in: backprop.py
# expect: backprop.bp2_hidden_error failed

import numpy as np


def bp2_hidden_error(w_next, delta_next, z):
    delta = np.zeros(len(z))
    for k in range(len(delta_next) - 1):
        delta += w_next[k] * delta_next[k]
    return delta * sigmoid_prime(z)
