# in: metrics.py
# expect: metrics.f1_scores failed mistakes-counted-fully

import numpy as np


def f1_scores(confusion):
    tp = np.diag(confusion)
    union = confusion.sum(axis=0) + confusion.sum(axis=1) - tp
    return tp / np.maximum(union, 1)
