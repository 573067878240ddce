# in: preparation.py
# expect: preparation.one_hot failed

import numpy as np


def one_hot(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[:, labels] = labels
    return targets
