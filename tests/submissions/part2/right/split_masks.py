# in: preparation.py
# expect: preparation.train_test_split passed

import numpy as np


def train_test_split(features, labels, test_ratio, rng):
    n = len(labels)
    test = np.zeros(n, dtype=bool)
    test[rng.choice(n, size=round(test_ratio * n), replace=False)] = True
    return features[~test], labels[~test], features[test], labels[test]
