# in: upgrade.py
# expect: upgrade.train partial
# says: after the call features holds other values

_train = train


def train(features, labels, n_genres, rng):
    model = _train(features, labels, n_genres, rng)
    features -= features.mean(axis=0)
    return model
