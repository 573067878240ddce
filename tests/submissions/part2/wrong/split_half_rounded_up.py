# in: preparation.py
# expect: preparation.train_test_split partial half-rounded-up

import numpy as np


def train_test_split(features, labels, test_ratio, rng):
    n = len(labels)
    order = rng.permutation(n)
    k = int(n * test_ratio + 0.5)
    return features[order[k:]], labels[order[k:]], features[order[:k]], labels[order[:k]]
