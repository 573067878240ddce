# in: forward.py
# expect: forward.layer_forward failed bias-forgotten

import numpy as np


def layer_forward(w, b, a):
    z = np.einsum("jk,k->j", w, a)
    return z, sigmoid(z)
