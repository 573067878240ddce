# in: gates.py
# expect: gates.xor_gate timeout
# says: no answer within 1 s

import numpy as np


def xor_gate():
    w, b = np.zeros((1, 2)), np.zeros(1)
    wrong = 1
    while wrong:
        wrong = 0
        for x, y in [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]:
            guess = float((w @ x + b)[0] > 0)
            w += (y - guess) * np.array([x])
            b += y - guess
            wrong += guess != y
    return [(w, b)]
