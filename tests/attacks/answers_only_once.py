"""Gives right answers in the first round only: the second round costs the point for steadiness."""

# base: solutions
# earns: 2.75
# status: partial
import neuron

right, seen = neuron.sigmoid, []


def sigmoid(z):
    seen.append(repr(z))
    return right(z) if seen.count(repr(z)) == 1 else 0.0
