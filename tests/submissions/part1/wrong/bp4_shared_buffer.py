# in: backprop.py
# expect: backprop.bp4_weight_gradient partial
# says: a later call changes the result of an earlier one

import numpy as np

BUFFER = np.zeros((64, 64))


def bp4_weight_gradient(a_prev, delta):
    out = BUFFER[: len(delta), : len(a_prev)]
    np.multiply(delta[:, None], a_prev, out=out)
    return out
