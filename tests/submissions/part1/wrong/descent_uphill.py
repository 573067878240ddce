# in: descent.py
# expect: descent.gradient_descent failed uphill

import numpy as np


def gradient_descent(network, xs, ys, eta, epochs):
    for _ in range(epochs):
        g = [backprop(network, x, y) for x, y in zip(xs, ys)]
        network = [
            (w + eta * np.mean([p[l][0] for p in g], 0), b + eta * np.mean([p[l][1] for p in g], 0))
            for l, (w, b) in enumerate(network)
        ]
    return network
