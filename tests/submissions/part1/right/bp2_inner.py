# in: backprop.py
# expect: backprop.bp2_hidden_error passed

import numpy as np
from neuron import sigmoid


def bp2_hidden_error(w_next, delta_next, z):
    a = sigmoid(z)
    return np.multiply(np.inner(w_next.transpose(), delta_next), np.multiply(a, np.subtract(1, a)))
