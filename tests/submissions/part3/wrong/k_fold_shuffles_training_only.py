# in: validation.py
# expect: validation.k_fold partial rotated

import numpy as np


def k_fold(n_songs, k, rng):
    pairs = []
    for fold in np.array_split(np.arange(n_songs), k):
        train = np.setdiff1d(np.arange(n_songs), fold)
        rng.shuffle(train)
        pairs.append((train, fold))
    return pairs
