# in: gates.py
# expect: gates.and_gate failed weights-as-vector

import numpy as np


def and_gate():
    return [(np.array([20, 20]), np.array([-10]))]
