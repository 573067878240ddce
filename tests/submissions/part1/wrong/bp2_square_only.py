# in: backprop.py
# expect: backprop.bp2_hidden_error partial

import numpy as np


def bp2_hidden_error(w_next, delta_next, z):
    n = len(z)
    delta = np.zeros(n)
    for j in range(n):
        for k in range(n):
            delta[j] += w_next[k, j] * delta_next[k]
    return delta * sigmoid_prime(z)
