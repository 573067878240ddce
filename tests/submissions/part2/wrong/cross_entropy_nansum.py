# in: classifier.py
# expect: classifier.cross_entropy partial infinite-for-zero

import numpy as np


def cross_entropy(probabilities, targets):
    with np.errstate(all="ignore"):
        return -np.nansum(targets * np.log(probabilities)) / len(targets)
