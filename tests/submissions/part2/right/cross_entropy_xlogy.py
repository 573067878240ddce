# in: classifier.py
# expect: classifier.cross_entropy passed

import numpy as np
from scipy.special import xlogy


def cross_entropy(probabilities, targets):
    return -xlogy(targets, np.maximum(probabilities, np.finfo(float).tiny)).sum(axis=1).mean()
