# in: gates.py
# expect: gates.and_gate failed pair-without-list

import numpy as np


def and_gate():
    return np.array([[25.0, 25.0]]), np.array([-40.0])
