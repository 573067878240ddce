# in: validation.py
# expect: validation.three_way_split partial labels-left-in-order

def three_way_split(features, labels, rng):
    x = rng.permutation(features)
    a, b = round(0.6 * len(x)), round(0.8 * len(x))
    return x[:a], labels[:a], x[a:b], labels[a:b], x[b:], labels[b:]
