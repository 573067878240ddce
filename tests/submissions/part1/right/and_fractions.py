# in: gates.py
# expect: gates.and_gate passed

import numpy as np
from fractions import Fraction


def and_gate():
    return [(np.array([[Fraction(20), Fraction(20)]], dtype=object), np.array([Fraction(-30)], dtype=object))]
