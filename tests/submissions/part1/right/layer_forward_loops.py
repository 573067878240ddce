# in: forward.py
# expect: forward.layer_forward passed
# alone: what builds on it expects arrays

import math


def squash(x):
    return 0.5 * (1 + math.tanh(x / 2))


def layer_forward(w, b, a):
    z = []
    for row, bias in zip(w, b):
        total = bias
        for weight, activation in zip(row, a):
            total += weight * activation
        z.append(total)
    return z, [squash(x) for x in z]
