# in: validation.py
# expect: validation.k_fold failed masks

def k_fold(n_songs, k, rng):
    fold = rng.permutation(np.arange(n_songs) % k)
    return [(fold != i, fold == i) for i in range(k)]
