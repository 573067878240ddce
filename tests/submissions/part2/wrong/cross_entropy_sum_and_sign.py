# in: classifier.py
# expect: classifier.cross_entropy failed

import numpy as np


def cross_entropy(probabilities, targets):
    return np.sum(targets * np.log(probabilities + 1e-12))
