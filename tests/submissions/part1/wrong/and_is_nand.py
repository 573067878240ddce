# in: gates.py
# expect: gates.and_gate failed sign-of-all-flipped

import numpy as np


def and_gate():
    return [(np.array([[-8.0, -8.0]]), np.array([12.0]))]
