# in: preparation.py
# expect: preparation.one_hot failed

import numpy as np


def one_hot(labels, n_classes):
    targets = np.zeros((n_classes, len(labels)))
    targets[labels - 1, np.arange(len(labels))] = 1
    return targets
