# in: gates.py
# expect: gates.xor_gate passed

import numpy as np


def xor_gate():
    w = np.array([[30, -30], [-30, 30]] * 5)
    return [(w, np.full(10, -15)), (np.full((1, 10), 12), np.array([-30]))]
