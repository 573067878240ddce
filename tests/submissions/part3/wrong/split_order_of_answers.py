# in: validation.py
# expect: validation.three_way_split failed features-then-labels

def three_way_split(features, labels, rng):
    i = rng.permutation(len(features))
    a, b = round(0.6 * len(i)), round(0.8 * len(i))
    x, y = features[i], labels[i]
    return x[:a], x[a:b], x[b:], y[:a], y[a:b], y[b:]
