# in: validation.py
# expect: validation.k_fold partial

def k_fold(n_songs, k, rng):
    fold = rng.integers(k, size=n_songs)
    return [(np.flatnonzero(fold != i), np.flatnonzero(fold == i)) for i in range(k)]
