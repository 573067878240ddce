# in: classifier.py
# expect: classifier.cross_entropy passed

import numpy as np
from scipy.special import xlogy


def cross_entropy(probabilities, targets):
    return np.array(-xlogy(targets, np.maximum(probabilities, 1e-7)).sum(axis=1).mean())
