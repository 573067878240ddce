# in: validation.py
# expect: validation.three_way_split partial eighty-twenty-twice

def three_way_split(features, labels, rng):
    order = rng.permutation(len(features))
    n_test = round(0.2 * len(order))
    test, rest = order[:n_test], order[n_test:]
    n_val = round(0.2 * len(rest))
    val, train = rest[:n_val], rest[n_val:]
    return features[train], labels[train], features[val], labels[val], features[test], labels[test]
