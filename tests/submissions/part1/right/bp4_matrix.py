# in: backprop.py
# expect: backprop.bp4_weight_gradient passed
# alone: the solution of gradient_descent does more with it than is asked for

import numpy as np


def bp4_weight_gradient(a_prev, delta):
    return np.matrix(delta).T * np.matrix(a_prev)
