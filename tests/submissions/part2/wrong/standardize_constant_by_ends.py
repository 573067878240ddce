# in: preparation.py
# expect: preparation.standardize partial

import numpy as np


def standardize(train, test):
    mean, dev = train.mean(axis=0), train.std(axis=0)
    dev = np.where(train[0] == train[-1], 1, dev)
    return (train - mean) / dev, (test - mean) / dev
