# in: backprop.py
# expect: backprop.bp2_hidden_error failed

import numpy as np
from neuron import sigmoid


def bp2_hidden_error(w_next, delta_next, z):
    return (w_next.T * delta_next).sum(axis=0) * sigmoid(z)
