# in: preparation.py
# expect: preparation.train_test_split failed both-features-first

def train_test_split(features, labels, test_ratio, rng):
    n_test = round(len(features) * test_ratio)
    features = rng.permutation(features)
    labels = rng.permutation(labels)
    return features[n_test:], features[:n_test], labels[n_test:], labels[:n_test]
