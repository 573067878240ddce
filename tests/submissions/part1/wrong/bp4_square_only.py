# in: backprop.py
# expect: backprop.bp4_weight_gradient partial

import numpy as np


def bp4_weight_gradient(a_prev, delta):
    n = len(a_prev)
    nabla_w = np.zeros((n, n))
    for j in range(n):
        for k in range(n):
            nabla_w[j, k] = a_prev[k] * delta[j]
    return nabla_w
