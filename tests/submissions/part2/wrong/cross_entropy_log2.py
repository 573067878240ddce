# in: classifier.py
# expect: classifier.cross_entropy partial logarithm-to-base-2

import numpy as np


def cross_entropy(probabilities, targets):
    return -np.sum(targets * np.log2(np.maximum(probabilities, 1e-12))) / len(probabilities)
