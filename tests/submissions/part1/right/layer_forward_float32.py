# in: forward.py
# expect: forward.layer_forward passed

import numpy as np


def layer_forward(w, b, a):
    w, b, a = (np.float32(each) for each in (w, b, a))
    z = w @ a + b
    return [z, sigmoid(z)]
