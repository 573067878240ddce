# in: preparation.py
# expect: preparation.standardize partial changed-in-place

import numpy as np


def standardize(train, test):
    m = train.mean(axis=0)
    s = np.maximum(train.std(axis=0), 1e-30)
    train -= m
    train /= s
    test -= m
    test /= np.where(s > 1e-30, s, 1)
    return train, test
