# in: classifier.py
# expect: classifier.softmax error sums-in-a-row

import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1)[:, None])
    return e / e.sum(axis=1)
