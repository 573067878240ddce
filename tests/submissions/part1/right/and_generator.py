# in: gates.py
# expect: gates.and_gate passed

import numpy as np


def and_gate():
    yield np.array([[20, 20]], dtype=np.int16), np.array([-30], dtype=np.float32)
