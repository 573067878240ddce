# in: preparation.py
# expect: preparation.standardize passed

import numpy as np


def standardize(train, test):
    mean, spread = np.mean(train, axis=0), np.std(train, axis=0)
    safe = np.where(spread > 0, spread, np.inf)
    return (train - mean) / safe, (test - mean) / safe
