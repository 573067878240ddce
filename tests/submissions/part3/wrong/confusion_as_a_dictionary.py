# in: metrics.py
# expect: metrics.confusion_matrix failed

from collections import Counter


def confusion_matrix(actual, predicted, n_genres):
    return Counter(zip(actual.tolist(), predicted.tolist()))
