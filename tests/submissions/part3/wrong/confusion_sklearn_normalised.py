# in: metrics.py
# expect: metrics.confusion_matrix failed rows-normalised-without-nan

import sklearn.metrics


def confusion_matrix(actual, predicted, n_genres):
    return sklearn.metrics.confusion_matrix(actual, predicted, labels=range(n_genres), normalize="true")
