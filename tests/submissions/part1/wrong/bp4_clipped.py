# in: backprop.py
# expect: backprop.bp4_weight_gradient failed

import numpy as np


def bp4_weight_gradient(a_prev, delta):
    return np.clip(np.outer(delta, a_prev), -1, 1)
