# in: validation.py
# expect: validation.k_fold partial

def k_fold(n_songs, k, rng):
    order = rng.permutation(n_songs)
    size = n_songs // k
    return [(order, order[i * size : (i + 1) * size]) for i in range(k)]
