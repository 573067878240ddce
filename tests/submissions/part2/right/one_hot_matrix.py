# in: preparation.py
# expect: preparation.one_hot passed
# alone: the solution of train takes arrays

import numpy as np


def one_hot(labels, n_classes):
    return np.matrix(np.identity(n_classes))[labels]
