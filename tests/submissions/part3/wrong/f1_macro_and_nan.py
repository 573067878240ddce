# in: metrics.py
# expect: metrics.f1_scores failed macro-average

import numpy as np


def f1_scores(confusion):
    hits = np.diag(confusion)
    precision, recall = hits / confusion.sum(axis=0), hits / confusion.sum(axis=1)
    return np.mean(2 * precision * recall / (precision + recall))
