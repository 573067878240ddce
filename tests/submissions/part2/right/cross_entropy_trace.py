# in: classifier.py
# expect: classifier.cross_entropy passed

import numpy as np


def cross_entropy(probabilities, targets):
    return -np.trace(targets @ np.log(probabilities.T + 1e-9)) / targets.shape[0]
