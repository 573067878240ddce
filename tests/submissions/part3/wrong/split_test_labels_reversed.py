# in: validation.py
# expect: validation.three_way_split partial shuffled-apart

def three_way_split(features, labels, rng):
    n = len(labels)
    order = rng.permutation(n)
    a, b = round(0.6 * n), round(0.8 * n)
    return (features[order[:a]], labels[order[:a]], features[order[a:b]], labels[order[a:b]], features[order[b:]], labels[order[b:]][::-1])
