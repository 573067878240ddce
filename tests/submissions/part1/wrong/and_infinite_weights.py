# in: gates.py
# expect: gates.and_gate failed

import numpy as np


def and_gate():
    return [(np.array([[np.inf, np.inf]]), np.array([-np.inf]))]
