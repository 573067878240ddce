# in: validation.py
# expect: validation.three_way_split partial shuffled-in-place

def three_way_split(features, labels, rng):
    order = rng.permutation(len(features))
    features[...] = features[order]
    labels[...] = labels[order]
    a, b = round(0.6 * len(order)), round(0.8 * len(order))
    return features[:a], labels[:a], features[a:b], labels[a:b], features[b:], labels[b:]
