# in: classifier.py
# expect: classifier.cross_entropy passed

import math


def cross_entropy(probabilities, targets):
    total = 0.0
    for row, target in zip(probabilities, targets):
        for p, t in zip(row, target):
            if t == 1:
                total -= math.log(p + 1e-6)
    return total / len(targets)
