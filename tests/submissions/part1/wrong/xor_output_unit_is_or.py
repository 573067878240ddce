# in: gates.py
# expect: gates.xor_gate failed output-is-or

import numpy as np


def xor_gate():
    hidden = np.array([[20.0, 20.0], [-20.0, -20.0]]), np.array([-10.0, 30.0])
    return [hidden, or_gate()[0]]
