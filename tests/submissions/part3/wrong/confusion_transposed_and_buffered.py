# in: metrics.py
# expect: metrics.confusion_matrix failed

import numpy as np


def confusion_matrix(actual, predicted, n_genres):
    confusion = np.zeros((n_genres, n_genres))
    confusion[predicted, actual] += 1
    return confusion
