# in: validation.py
# expect: validation.k_fold passed

def k_fold(n_songs, k, rng):
    order = np.array(sorted(range(n_songs), key=lambda song: rng.random()))
    small, more = divmod(n_songs, k)
    start = 0
    for fold in range(k):
        size = small + (fold >= k - more)
        validation = order[start : start + size]
        start += size
        yield np.setdiff1d(order, validation), validation
