# in: validation.py
# expect: validation.three_way_split partial
# says: in more than one set

def three_way_split(features, labels, rng):
    i = rng.permutation(len(features))
    a, b = round(0.6 * len(i)), round(0.8 * len(i))
    return features[i[:a]], labels[i[:a]], features[i[a - 1 : b]], labels[i[a - 1 : b]], features[i[b:]], labels[i[b:]]
