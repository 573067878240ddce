# in: gates.py
# expect: gates.and_gate partial
# says: another answer the second time

import numpy as np

W, B = np.array([[20.0, 20.0]]), np.array([-30.0])


def and_gate():
    W[:] += 1
    B[:] -= 1.5
    return [(W.copy(), B.copy())]
