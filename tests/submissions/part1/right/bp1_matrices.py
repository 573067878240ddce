# in: backprop.py
# expect: backprop.bp1_output_error passed

import numpy as np


def bp1_output_error(nabla_a, z):
    return np.multiply(np.asmatrix(nabla_a), np.asmatrix(sigmoid_prime(z))).A1
