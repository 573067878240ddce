# in: gates.py
# expect: gates.xor_gate passed

import numpy as np


def xor_gate():
    copy = (np.array([[20, 0], [0, 20]]), np.array([-10, -10]))
    hidden = (np.array([[20, 20], [-20, -20]]), np.array([-10, 30]))
    return [copy, hidden, (np.array([[20, 20]]), np.array([-30]))]
