# in: forward.py
# expect: forward.layer_forward partial

import numpy as np


def layer_forward(w, b, a):
    z = np.squeeze(w @ a + b)
    return z, sigmoid(z)
