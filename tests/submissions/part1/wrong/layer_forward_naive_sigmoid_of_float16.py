# in: forward.py
# expect: forward.layer_forward failed

import numpy as np


def layer_forward(w, b, a):
    z = (w @ a + b).astype(np.float16)
    return z, sigmoid(z)
