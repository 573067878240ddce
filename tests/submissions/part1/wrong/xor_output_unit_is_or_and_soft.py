# in: gates.py
# expect: gates.xor_gate failed output-is-or

import numpy as np


def xor_gate():
    return [(np.array([[2, 2], [-2, -2]]), np.array([-1, 3])), (np.array([[2, 2]]), np.array([-1]))]
