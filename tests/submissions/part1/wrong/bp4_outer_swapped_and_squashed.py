# in: backprop.py
# expect: backprop.bp4_weight_gradient failed

import numpy as np
from neuron import sigmoid


def bp4_weight_gradient(a_prev, delta):
    return np.outer(sigmoid(a_prev), delta)
