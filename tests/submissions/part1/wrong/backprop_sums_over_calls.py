# in: backprop.py
# expect: backprop.backprop partial

import numpy as np

nabla = {}


def backprop(network, x, y):
    zs, activations = forward(network, x)
    delta = bp1_output_error(activations[-1] - y, zs[-1])
    gradient = []
    for l in range(len(network) - 1, -1, -1):
        key = (l, network[l][0].shape)
        w, b = nabla.get(key, (0, 0))
        nabla[key] = w + np.outer(delta, activations[l]), b + delta
        gradient.insert(0, nabla[key])
        if l:
            delta = bp2_hidden_error(network[l][0], delta, zs[l - 1])
    return gradient
