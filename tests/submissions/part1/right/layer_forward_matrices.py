# in: forward.py
# expect: forward.layer_forward passed

import numpy as np


def layer_forward(w, b, a):
    z = (np.asmatrix(w) * np.asmatrix(a).T).A1 + b
    return z, sigmoid(z)
