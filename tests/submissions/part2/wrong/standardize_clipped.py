# in: preparation.py
# expect: preparation.standardize failed

import numpy as np


def standardize(train, test):
    mean, dev = train.mean(axis=0), train.std(axis=0)
    dev = np.where(dev == 0, 1, dev)
    return np.clip((train - mean) / dev, -3, 3), np.clip((test - mean) / dev, -3, 3)
