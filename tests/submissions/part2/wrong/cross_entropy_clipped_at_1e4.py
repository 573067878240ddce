# in: classifier.py
# expect: classifier.cross_entropy partial

import numpy as np


def cross_entropy(probabilities, targets):
    p = np.clip(probabilities, 1e-4, 1 - 1e-4)
    return -np.sum(targets * np.log(p)) / len(targets)
