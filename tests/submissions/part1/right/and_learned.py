# in: gates.py
# expect: gates.and_gate passed

import numpy as np


def and_gate():
    w, b = np.zeros((1, 2)), np.zeros(1)
    wrong = True
    while wrong:
        wrong = False
        for x, y in [((0, 0), 0), ((0, 1), 0), ((1, 0), 0), ((1, 1), 1)]:
            guess = float((w @ x + b)[0] > 0)
            if guess != y:
                w += (y - guess) * np.array([x])
                b += y - guess
                wrong = True
    return [(100 * w, 100 * (b - 0.5))]
