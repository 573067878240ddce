# in: preparation.py
# expect: preparation.train_test_split partial a-run-from-a-random-place

import numpy as np


def train_test_split(features, labels, test_ratio, rng):
    n = len(labels)
    order = np.arange(n)
    if rng.random() < 0.5:
        order = order[::-1]
    k = round(n * test_ratio)
    return features[order[k:]], labels[order[k:]], features[order[:k]], labels[order[:k]]
