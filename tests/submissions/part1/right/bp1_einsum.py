# in: backprop.py
# expect: backprop.bp1_output_error passed

import numpy as np


def bp1_output_error(nabla_a, z):
    return np.einsum("i,i->i", nabla_a, sigmoid_prime(z))
