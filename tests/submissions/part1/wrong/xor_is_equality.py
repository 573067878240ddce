# in: gates.py
# expect: gates.xor_gate failed computes-equality

import numpy as np


def xor_gate():
    hidden = np.array([[20.0, 20.0], [20.0, 20.0]]), np.array([-30.0, -10.0])
    return [hidden, (np.array([[20.0, -20.0]]), np.array([10.0]))]
