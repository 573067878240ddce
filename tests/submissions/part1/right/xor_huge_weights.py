# in: gates.py
# expect: gates.xor_gate passed

import numpy as np


def xor_gate():
    s = 1e6
    return [(s * np.array([[1, 1], [1, 1]]), s * np.array([-0.5, -1.5])), (s * np.array([[1, -2]]), s * np.array([-0.5]))]
