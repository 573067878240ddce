# in: validation.py
# expect: validation.k_fold failed one-fold-alone

def k_fold(n_songs, k, rng):
    folds = np.array_split(rng.permutation(n_songs), k)
    for i in range(k):
        return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i])]
