# in: validation.py
# expect: validation.k_fold passed

def k_fold(n_songs, k, rng):
    fold = np.arange(n_songs) % k
    rng.shuffle(fold)
    return tuple([np.flatnonzero(fold != i), np.where(fold == i)[0]] for i in range(k))
