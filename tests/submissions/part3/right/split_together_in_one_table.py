# in: validation.py
# expect: validation.three_way_split passed

def three_way_split(features, labels, rng):
    table = rng.permutation(np.column_stack([features, labels]))
    n = len(table)
    a = int(np.ceil(0.6 * n))
    b = a + int(np.floor(0.2 * n))
    train, val, test = table[:a], table[a:b], table[b:]
    return train[:, :-1], train[:, -1], val[:, :-1], val[:, -1], test[:, :-1], test[:, -1]
