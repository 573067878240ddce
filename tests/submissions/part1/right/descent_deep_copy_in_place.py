# in: descent.py
# expect: descent.gradient_descent passed

import copy
import numpy as np


def gradient_descent(network, xs, ys, eta, epochs):
    network = copy.deepcopy(network)
    for _ in range(epochs):
        total = [[np.zeros_like(w), np.zeros_like(b)] for w, b in network]
        for i in range(len(xs)):
            for t, (nabla_w, nabla_b) in zip(total, backprop(network, xs[i], ys[i])):
                t[0] += nabla_w
                t[1] += nabla_b
        for (w, b), (nabla_w, nabla_b) in zip(network, total):
            w -= eta / len(xs) * nabla_w
            b -= eta / len(xs) * nabla_b
    return network
