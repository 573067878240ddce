# in: preparation.py
# expect: preparation.one_hot error
# says: IndexError

import numpy as np


def one_hot(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    for i in range(len(labels)):
        targets[i][labels[i] + 1] = 1
    return targets
