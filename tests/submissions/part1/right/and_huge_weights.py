# in: gates.py
# expect: gates.and_gate passed

import numpy as np


def and_gate():
    return [(np.full((1, 2), 1e300), np.array([-1.5e300]))]
