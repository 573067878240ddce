# in: gates.py
# expect: gates.and_gate passed

import math
import numpy as np

STEP = math.log(9)


def and_gate():
    return [(np.array([[2 * STEP, 2 * STEP]]), np.array([-3 * STEP]))]
