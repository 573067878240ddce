# in: gates.py
# expect: gates.xor_gate passed

import numpy as np


def negated(gate):
    return [(-w, -b) for w, b in gate]


def beside(one, other):
    (w1, b1), (w2, b2) = one[0], other[0]
    return [(np.vstack([w1, w2]), np.concatenate([b1, b2]))]


def xor_gate():
    return beside(or_gate(), negated(and_gate())) + and_gate()
