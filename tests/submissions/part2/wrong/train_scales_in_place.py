# in: classifier.py
# expect: classifier.train partial
# says: features holds other values than before

_train = train


def train(features, labels, n_genres, rng):
    model = _train(features.copy(), labels, n_genres, rng)
    features -= features.mean(axis=0)
    return model
