# in: validation.py
# expect: validation.k_fold partial rotated

import numpy as np


def k_fold(n_songs, k, rng):
    folds = np.array_split(np.roll(np.arange(n_songs), rng.integers(n_songs)), k)
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
