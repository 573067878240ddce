# in: forward.py
# expect: forward.layer_forward partial bias-changed-in-place
# says: after the call b holds other values

import numpy as np


def layer_forward(w, b, a):
    z = b
    for k in range(len(a)):
        z += w[:, k] * a[k]
    return z, sigmoid(z)
