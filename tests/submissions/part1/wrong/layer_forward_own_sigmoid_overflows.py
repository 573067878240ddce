# in: forward.py
# expect: forward.layer_forward partial
# says: NaN

import numpy as np


def layer_forward(w, b, a):
    z = w @ a + b
    e = np.exp(z)
    return z, e / (1 + e)
