# in: gates.py
# expect: gates.and_gate failed
# bug: four numbers are taken for a pair of arrays

import numpy as np


def and_gate():
    return np.array([0.0, 0.0, 0.0, 1.0])
