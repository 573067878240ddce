# in: validation.py
# expect: validation.three_way_split passed

def three_way_split(features, labels, rng):
    everyone = np.arange(len(features))
    train = rng.choice(everyone, round(0.6 * len(everyone)), replace=False)
    rest = np.setdiff1d(everyone, train)
    val = rng.choice(rest, round(0.2 * len(everyone)), replace=False)
    test = np.setdiff1d(rest, val)
    return features[train], labels[train], features[val], labels[val], features[test], labels[test]
