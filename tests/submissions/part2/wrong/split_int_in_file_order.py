# in: preparation.py
# expect: preparation.train_test_split partial

def train_test_split(features, labels, test_ratio, rng):
    n_test = int(len(features) * test_ratio)
    return features[n_test:], labels[n_test:], features[:n_test], labels[:n_test]
