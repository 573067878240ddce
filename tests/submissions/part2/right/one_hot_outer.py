# in: preparation.py
# expect: preparation.one_hot passed

import numpy as np


def one_hot(labels, n_classes):
    return np.equal.outer(labels, range(n_classes)).astype(np.float16)
