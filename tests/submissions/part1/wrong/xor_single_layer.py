# in: gates.py
# expect: gates.xor_gate failed
# says: the network has 1 layer

import numpy as np


def xor_gate():
    return [(np.array([[20.0, -20.0]]), np.array([-10.0]))]
