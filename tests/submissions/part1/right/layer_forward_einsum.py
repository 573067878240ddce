# in: forward.py
# expect: forward.layer_forward passed

import numpy as np


def layer_forward(w, b, a):
    z = np.einsum("jk,k->j", w, a) + b
    return z, sigmoid(z)
