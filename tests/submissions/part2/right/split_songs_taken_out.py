# in: preparation.py
# expect: preparation.train_test_split passed

def train_test_split(features, labels, test_ratio, rng):
    rest = list(range(len(labels)))
    test = [rest.pop(int(rng.integers(len(rest)))) for _ in range(round(len(labels) * test_ratio))]
    return features[rest], labels[rest], features[test], labels[test]
