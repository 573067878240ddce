# in: forward.py
# expect: forward.layer_forward passed

import numpy as np


def layer_forward(w, b, a):
    z = a @ w.T + b
    return np.stack([z, sigmoid(z)])
