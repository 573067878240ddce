# in: preparation.py
# expect: preparation.train_test_split passed

import numpy as np


def train_test_split(features, labels, test_ratio, rng):
    test = rng.choice(len(labels), size=round(len(labels) * test_ratio), replace=False)
    return np.delete(features, test, axis=0), np.delete(labels, test), features[test], labels[test]
