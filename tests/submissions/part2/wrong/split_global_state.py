# in: preparation.py
# expect: preparation.train_test_split partial global-random-state

import numpy as np


def train_test_split(features, labels, test_ratio, rng):
    order = np.random.permutation(len(features))
    n_test = round(len(features) * test_ratio)
    return features[order[n_test:]], labels[order[n_test:]], features[order[:n_test]], labels[order[:n_test]]
