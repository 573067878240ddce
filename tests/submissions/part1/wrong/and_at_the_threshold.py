# in: gates.py
# expect: gates.and_gate partial weights-too-small

import numpy as np


def and_gate():
    return [(np.array([[20.0, 20.0]]), np.array([-20.5]))]
