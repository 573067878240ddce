# in: gates.py
# expect: gates.xor_gate failed always-zero

import numpy as np


def xor_gate():
    return [(np.array([[1, 1], [1, 1]]), np.array([-0.5, -1.5])), (np.array([[1, -2]]), np.array([-0.5]))]
