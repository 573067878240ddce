# in: preparation.py
# expect: preparation.train_test_split partial test-songs-left-in-train

def train_test_split(features, labels, test_ratio, rng):
    test = rng.permutation(len(features))[: round(len(features) * test_ratio)]
    return features, labels, features[test], labels[test]
