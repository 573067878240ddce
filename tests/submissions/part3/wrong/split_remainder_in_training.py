# in: validation.py
# expect: validation.three_way_split partial remainder-in-training

import numpy as np


def three_way_split(features, labels, rng):
    n = len(labels)
    rest = np.arange(n)
    test = rng.choice(rest, n // 5, replace=False)
    rest = np.setdiff1d(rest, test)
    val = rng.choice(rest, n // 5, replace=False)
    train = np.setdiff1d(rest, val)
    return [features[train], labels[train], features[val], labels[val], features[test], labels[test]]
