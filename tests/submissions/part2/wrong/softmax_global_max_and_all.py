# in: classifier.py
# expect: classifier.softmax failed over-the-whole-matrix

import numpy as np


def softmax(z):
    powers = np.exp(z - np.max(z))
    return powers / np.sum(powers)
