# in: classifier.py
# expect: classifier.cross_entropy failed

import numpy as np


def cross_entropy(probabilities, targets):
    return -np.mean(targets * np.log2(probabilities + 1e-12))
