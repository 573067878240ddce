# in: backprop.py
# expect: backprop.bp1_output_error partial changed-in-place

import numpy as np


def bp1_output_error(nabla_a, z):
    return np.multiply(nabla_a, sigmoid_prime(z), out=nabla_a)
