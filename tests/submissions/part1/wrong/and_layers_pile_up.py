# in: gates.py
# expect: gates.and_gate partial

import numpy as np

network = []


def and_gate():
    network.append((np.array([[20.0, 20.0]]), np.array([-30.0])))
    return network
