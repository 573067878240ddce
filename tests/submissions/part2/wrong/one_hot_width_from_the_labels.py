# in: preparation.py
# expect: preparation.one_hot partial columns-for-the-largest-label

import numpy as np


def one_hot(labels, n_classes):
    return np.eye(max(labels) + 1)[labels]
