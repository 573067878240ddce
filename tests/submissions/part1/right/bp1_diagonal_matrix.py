# in: backprop.py
# expect: backprop.bp1_output_error passed

import numpy as np


def bp1_output_error(nabla_a, z):
    return np.diag(sigmoid_prime(z)) @ nabla_a
