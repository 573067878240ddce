# in: validation.py
# expect: validation.k_fold partial

import numpy as np


def k_fold(n_songs, k, rng):
    folds = np.array_split(np.arange(n_songs), k)
    return [(folds[i], np.concatenate(folds[:i] + folds[i + 1 :])) for i in range(k)]
