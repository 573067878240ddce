# in: gates.py
# expect: gates.and_gate partial weights-too-small

import numpy as np


def and_gate():
    return [(np.array([[2.0, 2.0]]), np.array([-3.0]))]
