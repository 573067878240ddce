# in: backprop.py
# expect: backprop.backprop passed

from collections import deque


def backprop(network, x, y):
    zs, activations = forward(network, x)
    gradient = deque()
    delta = bp1_output_error(activations[-1] - y, zs[-1])
    for l in reversed(range(len(network))):
        gradient.appendleft((bp4_weight_gradient(activations[l], delta), bp3_bias_gradient(delta)))
        if l:
            delta = bp2_hidden_error(network[l][0], delta, zs[l - 1])
    return gradient
