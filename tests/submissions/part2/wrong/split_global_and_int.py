# in: preparation.py
# expect: preparation.train_test_split partial global-random-state

import numpy as np


def train_test_split(features, labels, test_ratio, rng):
    n_test = int(len(features) * test_ratio)
    order = np.random.permutation(len(features))
    return features[order[n_test:]], labels[order[n_test:]], features[order[:n_test]], labels[order[:n_test]]
