# in: backprop.py
# expect: backprop.bp1_output_error failed dot-for-product

import numpy as np


def bp1_output_error(nabla_a, z):
    return np.dot(nabla_a, sigmoid_prime(z))
