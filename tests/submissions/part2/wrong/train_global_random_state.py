# in: classifier.py
# expect: classifier.train partial
# says: the same arguments and the same rng

import numpy as np

_train = train


def train(features, labels, n_genres, rng):
    return _train(features, labels, n_genres, np.random.default_rng())
