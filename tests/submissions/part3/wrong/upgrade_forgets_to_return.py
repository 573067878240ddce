# in: upgrade.py
# expect: upgrade.train error

_train = train


def train(features, labels, n_genres, rng):
    model = _train(features, labels, n_genres, rng)
