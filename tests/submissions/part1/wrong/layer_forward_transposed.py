# in: forward.py
# expect: forward.layer_forward failed transposed

import numpy as np


def layer_forward(w, b, a):
    z = np.dot(a, w) + b
    return z, sigmoid(z)
