# in: backprop.py
# expect: backprop.backprop passed

import numpy as np
from neuron import sigmoid


def down(layers, a, y):
    """Return the gradients of `layers` and the derivative of the cost by `a`."""
    if not layers:
        return [], a - y
    w, b = layers[0]
    z = w @ a + b
    gradient, nabla_a = down(layers[1:], sigmoid(z), y)
    delta = bp1_output_error(nabla_a, z)
    return [(np.outer(delta, a), delta)] + gradient, w.T @ delta


def backprop(network, x, y):
    return tuple(down(network, x, y)[0])
