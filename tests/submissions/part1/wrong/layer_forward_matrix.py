# in: forward.py
# expect: forward.layer_forward failed matrix-not-summed

import numpy as np


def layer_forward(w, b, a):
    z = np.array([[w[j, k] * a[k] + b[j] for k in range(len(a))] for j in range(len(b))])
    return z, sigmoid(z)
