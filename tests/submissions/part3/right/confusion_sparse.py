# in: metrics.py
# expect: metrics.confusion_matrix passed

import numpy as np
from scipy.sparse import coo_matrix


def confusion_matrix(actual, predicted, n_genres):
    return coo_matrix((np.ones(len(actual)), (actual, predicted)), shape=(n_genres, n_genres)).todense()
