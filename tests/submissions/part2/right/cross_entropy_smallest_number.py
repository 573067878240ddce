# in: classifier.py
# expect: classifier.cross_entropy passed

import numpy as np


def cross_entropy(probabilities, targets):
    tiny = np.finfo(float).tiny
    return float(-(targets * np.log(probabilities + tiny)).sum() / targets.shape[0])
