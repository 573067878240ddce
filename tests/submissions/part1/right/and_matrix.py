# in: gates.py
# expect: gates.and_gate passed

import numpy as np


def and_gate():
    return [(np.matrix([[20, 20]]), np.array([-30]))]
