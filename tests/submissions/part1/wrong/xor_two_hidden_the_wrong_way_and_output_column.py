# in: gates.py
# expect: gates.xor_gate failed output-weights-in-a-column

import numpy as np


def xor_gate():
    return [(np.array([[20, 20], [20, 20]]), np.array([-10, -30])), (np.array([[20], [20]]), np.array([-30]))]
