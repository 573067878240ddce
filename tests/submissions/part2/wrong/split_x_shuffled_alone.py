# in: preparation.py
# expect: preparation.train_test_split partial labels-left-in-order

def train_test_split(features, labels, test_ratio, rng):
    n_test = round(len(features) * test_ratio)
    mixed = features[rng.permutation(len(features))]
    return mixed[n_test:], labels[n_test:], mixed[:n_test], labels[:n_test]
