# in: preparation.py
# expect: preparation.train_test_split passed

import numpy as np


def train_test_split(features, labels, test_ratio, rng):
    order = np.argsort(rng.random(len(features)))
    n_test = round(len(features) * test_ratio)
    test, train = sorted(order[:n_test]), sorted(order[n_test:])
    return features[train].astype(np.float32), labels[train], features[test].astype(np.float32), labels[test]
