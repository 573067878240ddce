# in: upgrade.py
# expect: upgrade.train passed

from sklearn.ensemble import ExtraTreesClassifier


def train(features, labels, n_genres, rng):
    return ExtraTreesClassifier(200, random_state=int(rng.integers(2**31))).fit(features, labels)


def predict(model, features):
    return model.predict(features)
