# in: metrics.py
# expect: metrics.f1_scores failed

import numpy as np


def f1_scores(confusion):
    tp = np.diag(confusion)
    bottom = confusion.sum(axis=0) + 4 * confusion.sum(axis=1)
    return 5 * tp / np.maximum(bottom, 1)
