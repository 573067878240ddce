# in: metrics.py
# expect: metrics.confusion_matrix failed transposed

import numpy as np


def confusion_matrix(actual, predicted, n_genres):
    n = max(actual.max(), predicted.max()) + 1
    confusion = np.zeros((n, n))
    for a, p in zip(actual, predicted):
        confusion[p, a] += 1
    return confusion
