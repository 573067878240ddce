# in: upgrade.py
# expect: upgrade.train partial

_train = train


def train(features, labels, n_genres, rng):
    return _train(features, labels, n_genres, np.random.default_rng())
