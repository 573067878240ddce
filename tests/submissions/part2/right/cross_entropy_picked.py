# in: classifier.py
# expect: classifier.cross_entropy passed

import numpy as np


def cross_entropy(probabilities, targets):
    right = probabilities[np.arange(len(targets)), targets.argmax(axis=1)]
    return np.mean(-np.log(np.clip(right, 1e-15, 1 - 1e-15)))
