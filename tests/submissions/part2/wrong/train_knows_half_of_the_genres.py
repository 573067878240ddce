# in: classifier.py
# expect: classifier.train partial few-classes

_train = train


def train(features, labels, n_genres, rng):
    return _train(features, labels // 2 * 2, n_genres, rng)
