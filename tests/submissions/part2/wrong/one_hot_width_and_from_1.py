# in: preparation.py
# expect: preparation.one_hot failed

import numpy as np


def one_hot(labels, n_classes):
    targets = np.zeros((len(labels), max(labels)))
    targets[np.arange(len(labels)), labels - 1] = 1
    return targets
