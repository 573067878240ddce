# in: backprop.py
# expect: backprop.bp1_output_error passed
# alone: what builds on it expects arrays

import math


def bp1_output_error(nabla_a, z):
    delta = []
    for n, x in zip(nabla_a, z):
        e = math.exp(-abs(x))
        delta.append(n * e / (1 + e) ** 2)
    return delta
