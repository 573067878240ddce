# in: gates.py
# expect: gates.and_gate passed

import numpy as np


def and_gate():
    return ((np.array([[20, 20]], dtype=np.int8), np.array([-30], dtype=np.int8)),)
