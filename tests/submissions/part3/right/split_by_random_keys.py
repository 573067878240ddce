# in: validation.py
# expect: validation.three_way_split passed

def three_way_split(features, labels, rng):
    n = len(features)
    rank = np.argsort(np.argsort(rng.random(n)))
    masks = rank < round(0.6 * n), (rank >= round(0.6 * n)) & (rank < round(0.8 * n)), rank >= round(0.8 * n)
    return tuple(np.float32(table[mask]) for mask in masks for table in (features, labels))
