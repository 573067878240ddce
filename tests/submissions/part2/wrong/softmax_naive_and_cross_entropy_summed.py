# in: classifier.py
# expect: classifier.softmax partial naive-formula
# expect: classifier.cross_entropy partial summed-over-rows

import numpy as np


def softmax(z):
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


def cross_entropy(probabilities, targets):
    return -np.sum(targets * np.log(probabilities + 1e-12))
