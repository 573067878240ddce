# in: classifier.py
# expect: classifier.train partial not-learning

_train = train


def train(features, labels, n_genres, rng):
    return _train(features[rng.permutation(len(features))], labels, n_genres, rng)
