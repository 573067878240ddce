# in: validation.py
# expect: validation.three_way_split partial

def three_way_split(features, labels, rng):
    n = len(labels)
    a, b = int(0.8 * n), int(0.9 * n)
    return features[:a], labels[:a], features[a:b], labels[a:b], features[b:], labels[b:]
