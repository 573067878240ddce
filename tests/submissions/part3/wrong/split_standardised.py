# in: validation.py
# expect: validation.three_way_split partial

def three_way_split(features, labels, rng):
    x = (features - features.mean(axis=0)) / features.std(axis=0)
    i = rng.permutation(len(features))
    a, b = round(0.6 * len(i)), round(0.8 * len(i))
    return x[i[:a]], labels[i[:a]], x[i[a:b]], labels[i[a:b]], x[i[b:]], labels[i[b:]]
