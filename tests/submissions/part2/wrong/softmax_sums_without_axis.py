# in: classifier.py
# expect: classifier.softmax failed

import numpy as np


def softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e)
