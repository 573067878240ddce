# in: preparation.py
# expect: preparation.train_test_split partial always-the-same-seed

import random


def train_test_split(features, labels, test_ratio, rng):
    order = list(range(len(features)))
    random.Random(42).shuffle(order)
    n_test = round(len(features) * test_ratio)
    return features[order[n_test:]], labels[order[n_test:]], features[order[:n_test]], labels[order[:n_test]]
