"""Gives right answers in the first round only: the second round costs the point for steadiness."""

# base: solutions
# earns: 2.75
# status: partial
import neuron

right, count = neuron.sigmoid, []


def sigmoid(z):
    count.append(1)
    return right(z) if len(count) <= 20 else 0.0
