# in: validation.py
# expect: validation.k_fold partial generator-ignored

def k_fold(n_songs, k, rng):
    np.random.seed(1)
    folds = np.array_split(np.random.permutation(n_songs), k)
    return [(np.hstack(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
