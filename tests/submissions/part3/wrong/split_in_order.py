# in: validation.py
# expect: validation.three_way_split partial first-rows-first

def three_way_split(features, labels, rng):
    n = len(features)
    a, b = round(0.6 * n), round(0.8 * n)
    return features[:a], labels[:a], features[a:b], labels[a:b], features[b:], labels[b:]
