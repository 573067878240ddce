# in: classifier.py
# expect: classifier.cross_entropy partial infinite-for-zero

import numpy as np


def cross_entropy(probabilities, targets):
    return -np.log(probabilities[targets == 1]).mean()
