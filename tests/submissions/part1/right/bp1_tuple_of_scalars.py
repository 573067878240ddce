# in: backprop.py
# expect: backprop.bp1_output_error passed
# alone: what builds on it expects arrays

import numpy as np

bp1_output_error = lambda nabla_a, z: tuple(np.multiply(nabla_a, sigmoid_prime(z)))
