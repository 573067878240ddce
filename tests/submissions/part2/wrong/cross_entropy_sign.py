# in: classifier.py
# expect: classifier.cross_entropy failed minus-missing

import numpy as np


def cross_entropy(probabilities, targets):
    return np.sum(targets * np.log(np.maximum(probabilities, 1e-12))) / len(targets)
