# in: backprop.py
# expect: backprop.bp1_output_error failed

import numpy as np
from neuron import sigmoid


def bp1_output_error(nabla_a, z):
    return np.dot(nabla_a, sigmoid(z))
