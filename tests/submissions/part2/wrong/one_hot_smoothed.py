# in: preparation.py
# expect: preparation.one_hot failed

import numpy as np


def one_hot(labels, n_classes):
    return 0.9 * np.eye(n_classes)[labels] + 0.1 / n_classes
