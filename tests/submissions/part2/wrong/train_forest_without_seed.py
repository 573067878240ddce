# in: classifier.py
# expect: classifier.train partial

from sklearn.ensemble import RandomForestClassifier


def train(features, labels, n_genres, rng):
    return RandomForestClassifier(100).fit(features, labels)


def predict(model, features):
    return model.predict(features)
