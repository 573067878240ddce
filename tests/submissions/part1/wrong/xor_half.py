# in: gates.py
# expect: gates.xor_gate failed only-first-without-second

import numpy as np


def xor_gate():
    hidden = np.array([[30.0, -30.0], [30.0, 30.0]]), np.array([-15.0, -45.0])
    return [hidden, (np.array([[30.0, 0.0]]), np.array([-15.0]))]
