# in: backprop.py
# expect: backprop.backprop failed weights-and-biases-apart

import numpy as np


def backprop(network, x, y):
    nabla_w = [np.zeros(w.shape) for w, b in network]
    nabla_b = [np.zeros(b.shape) for w, b in network]
    zs, activations = forward(network, x)
    delta = (activations[-1] - y) * sigmoid_prime(zs[-1])
    for l in range(1, len(network) + 1):
        if l > 1:
            delta = network[-l + 1][0].T @ delta * sigmoid_prime(zs[-l])
        nabla_b[-l] = delta
        nabla_w[-l] = np.outer(delta, activations[-l - 1])
    return nabla_w, nabla_b
