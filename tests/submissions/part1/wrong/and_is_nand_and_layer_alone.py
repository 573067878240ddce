# in: gates.py
# expect: gates.and_gate failed pair-without-list

import numpy as np


def and_gate():
    return np.array([[-20, -20]]), np.array([30])
