# in: backprop.py
# expect: backprop.backprop partial

import numpy as np


def backprop(network, x, y):
    gradient = [(np.zeros_like(w), np.zeros_like(b)) for w, b in network]
    zs, activations = forward(network, x)
    delta = bp1_output_error(activations[-1] - y, zs[-1])
    gradient[-1] = bp4_weight_gradient(activations[-2], delta), delta
    if len(network) > 1:
        delta = bp2_hidden_error(network[-1][0], delta, zs[-2])
        gradient[-2] = bp4_weight_gradient(activations[-3], delta), delta
    return gradient
