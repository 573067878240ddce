# in: classifier.py
# expect: classifier.cross_entropy failed averaged-over-entries

import numpy as np


def cross_entropy(probabilities, targets):
    return np.mean(-targets * np.log(np.clip(probabilities, 1e-12, 1)))
