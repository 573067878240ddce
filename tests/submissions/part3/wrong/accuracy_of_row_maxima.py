# in: metrics.py
# expect: metrics.accuracy failed

import numpy as np


def accuracy(confusion):
    return confusion.max(axis=1).sum() / confusion.sum()
