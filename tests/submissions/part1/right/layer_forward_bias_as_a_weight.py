# in: forward.py
# expect: forward.layer_forward passed

import numpy as np


def layer_forward(w, b, a):
    z = np.column_stack([b, w]) @ np.r_[1.0, a]
    return z, sigmoid(z)
