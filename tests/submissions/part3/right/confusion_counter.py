# in: metrics.py
# expect: metrics.confusion_matrix passed

from collections import Counter


def confusion_matrix(actual, predicted, n_genres):
    pairs = Counter(zip(actual.tolist(), predicted.tolist()))
    return [[pairs[row, column] for column in range(n_genres)] for row in range(n_genres)]
