# in: validation.py
# expect: validation.k_fold failed one-fold-alone

import numpy as np


def k_fold(n_songs, k, rng):
    order = np.random.default_rng(42).permutation(n_songs)
    folds = np.array_split(order, k)
    for i in range(k):
        return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i])]
