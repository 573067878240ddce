# in: validation.py
# expect: validation.k_fold passed

def k_fold(n_songs, k, rng):
    order = rng.permutation(n_songs)
    piles = [order[i::k].tolist() for i in range(k)]
    return [([song for pile in piles if pile is not mine for song in pile], mine) for mine in piles]
