# in: backprop.py
# expect: backprop.bp4_weight_gradient partial

import numpy as np


def bp4_weight_gradient(a_prev, delta):
    return np.outer(a_prev, delta).reshape(len(delta), len(a_prev))
