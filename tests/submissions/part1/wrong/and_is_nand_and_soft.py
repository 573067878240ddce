# in: gates.py
# expect: gates.and_gate failed sign-of-all-flipped

import numpy as np


def and_gate():
    return [(np.array([[-1, -1]]), np.array([1.5]))]
