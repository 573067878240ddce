# in: backprop.py
# expect: backprop.backprop passed
# alone: what builds on it expects arrays

import numpy as np


def backprop(network, x, y):
    nabla_w = [np.zeros(w.shape) for w, b in network]
    nabla_b = [np.zeros(b.shape) for w, b in network]
    zs, activations = forward(network, x)
    delta = (activations[-1] - y) * sigmoid_prime(zs[-1])
    nabla_b[-1] = delta
    nabla_w[-1] = np.dot(delta[:, None], activations[-2][None, :])
    for l in range(2, len(network) + 1):
        delta = np.dot(network[-l + 1][0].T, delta) * sigmoid_prime(zs[-l])
        nabla_b[-l] = delta
        nabla_w[-l] = np.dot(delta[:, None], activations[-l - 1][None, :])
    return zip(nabla_w, nabla_b)
