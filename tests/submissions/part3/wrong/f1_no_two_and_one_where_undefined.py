# in: metrics.py
# expect: metrics.f1_scores failed two-forgotten

import numpy as np


def f1_scores(confusion):
    hits = np.diag(confusion)
    with np.errstate(all="ignore"):
        precision, recall = hits / confusion.sum(axis=0), hits / confusion.sum(axis=1)
        return np.nan_to_num(precision * recall / (precision + recall), nan=1.0)
