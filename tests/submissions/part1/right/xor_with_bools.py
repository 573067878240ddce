# in: gates.py
# expect: gates.xor_gate passed

import numpy as np


def xor_gate():
    constant = [False, False]
    hidden = [[50, -50], [-50, 50], constant], [-25, -25, 50]
    return [hidden, (([40, 40, -20],), np.array([False]))]
