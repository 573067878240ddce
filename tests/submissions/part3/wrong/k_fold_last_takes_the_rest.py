# in: validation.py
# expect: validation.k_fold partial remainder-in-the-last-fold

def k_fold(n_songs, k, rng):
    order = rng.permutation(n_songs)
    size = n_songs // k
    pairs = []
    for i in range(k):
        validation = order[i * size : (i + 1) * size if i < k - 1 else n_songs]
        pairs.append((np.setdiff1d(order, validation), validation))
    return pairs
