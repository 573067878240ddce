# in: backprop.py
# expect: backprop.bp4_weight_gradient failed dot-product

import numpy as np


def bp4_weight_gradient(a_prev, delta):
    return np.dot(delta, a_prev)
