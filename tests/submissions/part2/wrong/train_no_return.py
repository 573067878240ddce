# in: classifier.py
# expect: classifier.train error

_train = train


def train(features, labels, n_genres, rng):
    _train(features, labels, n_genres, rng)
