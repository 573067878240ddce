# in: validation.py
# expect: validation.three_way_split failed features-then-labels

def three_way_split(features, labels, rng):
    n = len(labels)
    x = features[rng.permutation(n)]
    a, b = round(0.6 * n), round(0.8 * n)
    return x[:a], x[a:b], x[b:], labels[:a], labels[a:b], labels[b:]
