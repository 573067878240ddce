# in: gates.py
# expect: gates.and_gate failed
# says: layer 0: b has the shape (), not (1,)

import numpy as np


def and_gate():
    return [(np.array([[20.0, 20.0]]), -30.0)]
