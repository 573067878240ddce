# in: metrics.py
# expect: metrics.confusion_matrix partial

import numpy as np


def confusion_matrix(actual, predicted, n_genres):
    confusion = np.zeros((n_genres, n_genres), dtype=np.int8)
    for a, p in zip(actual, predicted):
        confusion[a, p] += 1
    return confusion
