# in: metrics.py
# expect: metrics.confusion_matrix failed transposed
# expect: metrics.accuracy failed mean-recall

import numpy as np


def confusion_matrix(actual, predicted, n_genres):
    confusion = np.zeros((n_genres, n_genres))
    for a, p in zip(actual, predicted):
        confusion[p, a] += 1
    return confusion


def accuracy(confusion):
    return np.mean(np.diag(confusion) / confusion.sum(axis=1))
