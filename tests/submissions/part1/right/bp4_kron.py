# in: backprop.py
# expect: backprop.bp4_weight_gradient passed

import numpy as np


def bp4_weight_gradient(a_prev, delta):
    return np.kron(delta, a_prev).reshape(len(delta), -1)
