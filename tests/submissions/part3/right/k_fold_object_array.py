# in: validation.py
# expect: validation.k_fold passed

import numpy as np


def k_fold(n_songs, k, rng):
    fold = np.argsort(rng.random(n_songs)) % k
    return np.array([(np.flatnonzero(fold != f), np.flatnonzero(fold == f)) for f in range(k)], dtype=object)
