# in: gates.py
# expect: gates.and_gate failed two-layers

import numpy as np


def and_gate():
    hidden = np.array([[30.0, 0.0], [0.0, 30.0]]), np.array([-15.0, -15.0])
    return [hidden, (np.array([[20.0, 20.0]]), np.array([-30.0]))]
