# in: gates.py
# expect: gates.and_gate partial
# says: another answer the second time

import numpy as np


def and_gate():
    w = np.random.uniform(19, 21)
    return [(np.array([[w, w]]), np.array([-1.5 * w]))]
