# in: classifier.py
# expect: classifier.softmax failed over-the-whole-matrix

import numpy as np
from scipy.special import softmax as scipy_softmax


def softmax(z):
    return scipy_softmax(z)
