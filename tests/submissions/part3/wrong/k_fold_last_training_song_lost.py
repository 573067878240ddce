# in: validation.py
# expect: validation.k_fold partial

import numpy as np


def k_fold(n_songs, k, rng):
    folds = np.array_split(rng.permutation(n_songs), k)
    return [(np.concatenate(folds[:i] + folds[i + 1 :])[:-1], folds[i]) for i in range(k)]
