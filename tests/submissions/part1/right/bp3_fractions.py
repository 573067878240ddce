# in: backprop.py
# expect: backprop.bp3_bias_gradient passed
# alone: what builds on it expects arrays

from fractions import Fraction


def bp3_bias_gradient(delta):
    return tuple(Fraction(float(d)) for d in delta)
