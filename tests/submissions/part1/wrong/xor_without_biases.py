# in: gates.py
# expect: gates.xor_gate failed output-is-or

import numpy as np


def xor_gate():
    return [
        (np.array([[20, -20], [-20, 20]]), np.array([0, 0])),
        (np.array([[20, 20]]), np.array([0])),
    ]
