# in: preparation.py
# expect: preparation.standardize failed

import numpy as np


def standardize(train, test):
    both = np.vstack([train, test])
    mean, variance = both.mean(axis=0), both.var(axis=0) + 1e-12
    return (train - mean) / variance, (test - mean) / variance
