# in: forward.py
# expect: forward.layer_forward failed

import numpy as np


def layer_forward(w, b, a):
    z = np.array([w[0] @ a + b[0], w[1] @ a + b[1]])
    return z, sigmoid(z)
