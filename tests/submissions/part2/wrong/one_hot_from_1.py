# in: preparation.py
# expect: preparation.one_hot failed counted-from-1

import numpy as np


def one_hot(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    for i, label in enumerate(labels):
        targets[i, label - 1] = 1
    return targets
