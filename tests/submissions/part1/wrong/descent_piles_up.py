# in: descent.py
# expect: descent.gradient_descent partial gradient-piles-up

import numpy as np


def gradient_descent(network, xs, ys, eta, epochs):
    total = [[np.zeros_like(w), np.zeros_like(b)] for w, b in network]
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            for t, pair in zip(total, backprop(network, x, y)):
                t[0] += pair[0] / len(xs)
                t[1] += pair[1] / len(xs)
        network = [(w - eta * tw, b - eta * tb) for (w, b), (tw, tb) in zip(network, total)]
    return network
