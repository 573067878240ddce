# in: preparation.py
# expect: preparation.train_test_split partial

import numpy as np


def train_test_split(features, labels, test_ratio, rng):
    n = len(features)
    test = rng.choice(n, size=round(n * test_ratio))
    train = np.setdiff1d(np.arange(n), test)
    return features[train], labels[train], features[test], labels[test]
