# in: backprop.py
# expect: backprop.backprop passed

import numpy as np


def backprop(network, x, y):
    zs, activations = forward(network, x)
    result = []
    for l in range(len(network)):
        jac = np.diag(sigmoid_prime(zs[l]))
        for m in range(l + 1, len(network)):
            jac = np.diag(sigmoid_prime(zs[m])) @ network[m][0] @ jac
        delta = jac.T @ (activations[-1] - y)
        result.append((delta[:, None] * activations[l][None, :], delta))
    return result
