# in: descent.py
# expect: descent.gradient_descent passed

import numpy as np


def gradient_descent(network, xs, ys, eta, epochs):
    if epochs == 0:
        return network
    gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
    stepped = []
    for layer, (w, b) in enumerate(network):
        nabla_w = np.mean([g[layer][0] for g in gradients], axis=0)
        nabla_b = np.mean([g[layer][1] for g in gradients], axis=0)
        stepped.append((w - eta * nabla_w, b - eta * nabla_b))
    return gradient_descent(stepped, xs, ys, eta, epochs - 1)
