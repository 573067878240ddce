# in: validation.py
# expect: validation.k_fold partial rotated

import numpy as np


def k_fold(n_songs, k, rng):
    folds = np.array_split(np.arange(n_songs), k)
    rng.shuffle(folds) if False else None
    order = rng.permutation(k)
    folds = [folds[i] for i in order]
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
