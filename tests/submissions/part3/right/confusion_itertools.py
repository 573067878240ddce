# in: metrics.py
# expect: metrics.confusion_matrix passed

from itertools import product


def confusion_matrix(actual, predicted, n_genres):
    songs = list(zip(actual, predicted))
    counts = [sum((a == i) and (p == j) for a, p in songs) for i, j in product(range(n_genres), repeat=2)]
    return tuple(tuple(counts[i * n_genres : (i + 1) * n_genres]) for i in range(n_genres))
