# in: validation.py
# expect: validation.k_fold passed

def k_fold(n_songs, k, rng):
    order = rng.permutation(n_songs).tolist()
    for fold in range(k):
        validation = order[fold::k]
        yield [s for s in range(n_songs) if s not in validation], validation
