# in: validation.py
# expect: validation.three_way_split partial rounded-down-twice

def three_way_split(features, labels, rng):
    i = rng.permutation(len(features))
    a = int(0.6 * len(i))
    b = a + int(0.2 * len(i))
    return features[i[:a]], labels[i[:a]], features[i[a:b]], labels[i[a:b]], features[i[b:]], labels[i[b:]]
