# in: gates.py
# expect: gates.and_gate failed

import numpy as np


def and_gate():
    return [(np.array([-30.0]), np.array([[20.0, 20.0]]))]
