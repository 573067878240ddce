# in: gates.py
# expect: gates.and_gate failed

import numpy as np


def and_gate():
    return np.array([0.0, 0.0, 0.0, 1.0])
