# in: metrics.py
# expect: metrics.accuracy failed

import numpy as np


def accuracy(confusion):
    return round(float(np.nanmean(np.diag(confusion) / confusion.sum(axis=1))), 2)
