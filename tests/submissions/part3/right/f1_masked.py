# in: metrics.py
# expect: metrics.f1_scores passed

import numpy as np


def f1_scores(confusion):
    both = np.ma.masked_equal(confusion.sum(axis=0) + confusion.sum(axis=1), 0)
    return (2 * np.diag(confusion) / both).filled(0.0)
