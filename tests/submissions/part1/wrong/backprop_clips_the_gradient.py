# in: backprop.py
# expect: backprop.backprop partial

import numpy as np


def backprop(network, x, y):
    zs, activations = forward(network, x)
    gradient = []
    delta = bp1_output_error(activations[-1] - y, zs[-1])
    for l in reversed(range(len(network))):
        gradient.insert(0, (np.clip(bp4_weight_gradient(activations[l], delta), -0.1, 0.1), bp3_bias_gradient(delta)))
        if l:
            delta = bp2_hidden_error(network[l][0], delta, zs[l - 1])
    return gradient
