# in: backprop.py
# expect: backprop.bp4_weight_gradient passed

import numpy as np


def bp4_weight_gradient(a_prev, delta):
    result = np.zeros((delta.shape[0], a_prev.shape[0]))
    for k, a in enumerate(a_prev):
        result[:, k] = a * delta
    return result
