# in: classifier.py
# expect: classifier.train failed

from sklearn.ensemble import RandomForestClassifier


def train(features, labels, n_genres, rng):
    return RandomForestClassifier(100, random_state=int(rng.integers(2**31))).fit(features, labels)


def predict(model, features):
    return model.predict(features)[:, None]
