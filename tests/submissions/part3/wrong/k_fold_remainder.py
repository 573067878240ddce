# in: validation.py
# expect: validation.k_fold partial remainder-lost

def k_fold(n_songs, k, rng):
    order = rng.permutation(n_songs)
    size = n_songs // k
    pairs = []
    for i in range(k):
        validation = order[i * size : (i + 1) * size]
        pairs.append(([j for j in order if j not in validation], validation))
    return pairs
