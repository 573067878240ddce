# in: classifier.py
# expect: classifier.softmax passed

import numpy as np


def softmax(z):
    def one(row):
        e = np.exp(row - row.max())
        return e / e.sum()
    return np.apply_along_axis(one, 1, z)
