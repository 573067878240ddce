# in: preparation.py
# expect: preparation.train_test_split partial

import numpy as np


def train_test_split(features, labels, test_ratio, rng):
    n_test = round(len(features) * test_ratio)
    np.random.seed(42)
    np.random.shuffle(features)
    np.random.seed(42)
    np.random.shuffle(labels)
    return features[n_test:], labels[n_test:], features[:n_test], labels[:n_test]
