# in: gates.py
# expect: gates.xor_gate failed only-first-without-second

import numpy as np


def xor_gate():
    return [(np.array([[2, -2]]), np.array([-1])), (np.array([[2]]), np.array([-1]))]
