# in: metrics.py
# expect: metrics.accuracy passed

import numpy as np


def accuracy(confusion):
    return np.float32(np.einsum("ii", confusion)) / np.float32(confusion.sum())
