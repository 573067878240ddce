# in: classifier.py
# expect: classifier.softmax failed over-columns

import numpy as np


def softmax(z):
    return np.exp(z) / np.exp(z).sum(axis=0)
