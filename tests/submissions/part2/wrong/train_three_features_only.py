# in: classifier.py
# expect: classifier.train partial underfitted

ETA = 0.1
EPOCHS = 30
_train, _predict = train, predict


def train(features, labels, n_genres, rng):
    return _train(features[:, :3], labels, n_genres, rng)


def predict(model, features):
    return _predict(model, features[:, :3])
