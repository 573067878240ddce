# in: backprop.py
# expect: backprop.bp2_hidden_error failed

import numpy as np


def bp2_hidden_error(w_next, delta_next, z):
    return (np.linalg.pinv(w_next) @ delta_next) * sigmoid_prime(z)
