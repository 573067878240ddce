# in: backprop.py
# expect: backprop.bp3_bias_gradient passed
# alone: what builds on it expects arrays

import numpy as np


def bp3_bias_gradient(delta):
    return np.array(delta, dtype=object)
