# in: metrics.py
# expect: metrics.confusion_matrix failed counted-once

import numpy as np


def confusion_matrix(actual, predicted, n_genres):
    return (np.eye(n_genres, dtype=bool)[actual].T @ np.eye(n_genres, dtype=bool)[predicted])
