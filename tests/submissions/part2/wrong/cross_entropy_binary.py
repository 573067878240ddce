# in: classifier.py
# expect: classifier.cross_entropy partial every-class-by-itself

import numpy as np


def cross_entropy(probabilities, targets):
    p = np.clip(probabilities, 1e-12, 1 - 1e-12)
    return np.mean(np.sum(-targets * np.log(p) - (1 - targets) * np.log(1 - p), axis=1))
