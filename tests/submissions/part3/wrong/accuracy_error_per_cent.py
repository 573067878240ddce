# in: metrics.py
# expect: metrics.accuracy failed

import numpy as np


def accuracy(confusion):
    return 100 * (1 - np.trace(confusion) / np.sum(confusion))
