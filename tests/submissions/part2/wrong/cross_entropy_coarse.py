# in: classifier.py
# expect: classifier.cross_entropy partial

import numpy as np


def cross_entropy(probabilities, targets):
    return -np.sum(targets * np.log(np.clip(probabilities, 1e-4, 1))) / len(targets)
