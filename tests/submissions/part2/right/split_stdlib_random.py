# in: preparation.py
# expect: preparation.train_test_split passed

import random


def train_test_split(features, labels, test_ratio, rng):
    dice = random.Random(int(rng.integers(2**32)))
    n_test = round(len(labels) * test_ratio)
    pairs = list(zip(features.tolist(), labels.tolist()))
    dice.shuffle(pairs)
    x, y = zip(*pairs)
    return x[n_test:], y[n_test:], x[:n_test], y[:n_test]
