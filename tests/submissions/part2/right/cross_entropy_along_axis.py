# in: classifier.py
# expect: classifier.cross_entropy passed

import numpy as np


def cross_entropy(probabilities, targets):
    right = np.take_along_axis(probabilities, targets.argmax(axis=1)[:, None], axis=1)
    return np.mean(-np.log(np.clip(right, 1e-7, None)))
