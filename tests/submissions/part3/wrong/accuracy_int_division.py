# in: metrics.py
# expect: metrics.accuracy failed

import numpy as np


def accuracy(confusion):
    return np.trace(confusion) // np.sum(confusion)
