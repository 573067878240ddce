# in: metrics.py
# expect: metrics.confusion_matrix passed

import numpy as np


def confusion_matrix(actual, predicted, n_genres):
    genres = np.arange(n_genres)
    return np.einsum("si,sj->ij", (actual[:, None] == genres).astype(int), (predicted[:, None] == genres).astype(int))
