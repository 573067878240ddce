# in: preparation.py
# expect: preparation.one_hot passed

import numpy as np


def one_hot(labels, n_classes):
    return labels[:, np.newaxis] == np.arange(n_classes)
