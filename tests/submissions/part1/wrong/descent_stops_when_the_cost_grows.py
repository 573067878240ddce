# in: descent.py
# expect: descent.gradient_descent partial

import numpy as np


def gradient_descent(network, xs, ys, eta, epochs):
    def cost(n):
        return sum(0.5 * np.sum((forward(n, x)[1][-1] - y) ** 2) for x, y in zip(xs, ys))
    from forward import forward
    for _ in range(epochs):
        gs = [backprop(network, x, y) for x, y in zip(xs, ys)]
        new = [
            (w - eta * sum(g[l][0] for g in gs) / len(gs), b - eta * sum(g[l][1] for g in gs) / len(gs))
            for l, (w, b) in enumerate(network)
        ]
        if cost(new) > cost(network):
            break
        network = new
    return network
