# in: backprop.py
# expect: backprop.bp3_bias_gradient failed

import numpy as np


def bp3_bias_gradient(delta):
    return np.clip(delta, -1, 1)
