# in: metrics.py
# expect: metrics.f1_scores failed arithmetic-mean

import numpy as np


def f1_scores(confusion):
    hits = np.diag(confusion)
    return (hits / confusion.sum(axis=0) + hits / confusion.sum(axis=1)) / 2
