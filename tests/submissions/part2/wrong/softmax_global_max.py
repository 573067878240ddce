# in: classifier.py
# expect: classifier.softmax partial largest-of-all-taken-away

import numpy as np


def softmax(z):
    e = np.exp(z - z.max())
    return (e.T / e.sum(axis=1)).T
