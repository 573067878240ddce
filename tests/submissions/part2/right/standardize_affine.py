# in: preparation.py
# expect: preparation.standardize passed

import numpy as np


def standardize(train, test):
    mean, dev = train.mean(axis=0), train.std(axis=0)
    scale = np.divide(1.0, dev, out=np.zeros_like(dev), where=dev > 0)
    return (train - mean) @ np.diag(scale), (test - mean) @ np.diag(scale)
