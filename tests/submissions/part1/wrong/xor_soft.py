# in: gates.py
# expect: gates.xor_gate partial weights-too-small

import numpy as np


def xor_gate():
    hidden = np.array([[5.0, 5.0], [-5.0, -5.0]]), np.array([-2.5, 7.5])
    return [hidden, (np.array([[5.0, 5.0]]), np.array([-7.5]))]
