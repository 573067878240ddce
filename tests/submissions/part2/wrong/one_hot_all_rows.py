# in: preparation.py
# expect: preparation.one_hot partial all-labels-in-every-row

import numpy as np


def one_hot(labels, n_classes):
    result = np.zeros((labels.size, n_classes))
    result[:, labels] = 1.0
    return result
