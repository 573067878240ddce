# in: validation.py
# expect: validation.three_way_split partial shuffled-apart

def three_way_split(features, labels, rng):
    x, y = rng.permutation(features), rng.permutation(labels)
    a, b = round(0.6 * len(x)), round(0.8 * len(x))
    return x[:a], y[:a], x[a:b], y[a:b], x[b:], y[b:]
