# in: validation.py
# expect: validation.k_fold partial

import numpy as np


def k_fold(n_songs, k, rng):
    fold = rng.integers(k, size=n_songs)
    return [(np.flatnonzero(fold != f), np.flatnonzero(fold == f)) for f in range(k)]
