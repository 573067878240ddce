# in: metrics.py
# expect: metrics.confusion_matrix passed

import sklearn.metrics


def confusion_matrix(actual, predicted, n_genres):
    return sklearn.metrics.confusion_matrix(actual, predicted, labels=range(n_genres))
