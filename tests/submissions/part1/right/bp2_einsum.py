# in: backprop.py
# expect: backprop.bp2_hidden_error passed

import numpy as np


def bp2_hidden_error(w_next, delta_next, z):
    return np.einsum("kj,k,j->j", w_next, delta_next, sigmoid_prime(z))
