# in: forward.py
# expect: forward.layer_forward partial
# says: a later call changes the result of an earlier one

import numpy as np

Z = np.zeros(100)


def layer_forward(w, b, a):
    z = Z[: len(b)]
    z[:] = w @ a + b
    return z, sigmoid(z)
