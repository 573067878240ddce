# in: preparation.py
# expect: preparation.train_test_split partial rounded-down

def train_test_split(features, labels, test_ratio, rng):
    n_test = int(test_ratio * len(features))
    order = rng.permutation(len(features))
    return features[order[n_test:]], labels[order[n_test:]], features[order[:n_test]], labels[order[:n_test]]
