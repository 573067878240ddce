# in: upgrade.py
# expect: upgrade.train failed

from sklearn.ensemble import ExtraTreesClassifier

GENRES = ["Electronic", "Experimental", "Folk", "Hip-Hop", "Instrumental", "International", "Pop", "Rock"]


def train(features, labels, n_genres, rng):
    return ExtraTreesClassifier(50, random_state=0).fit(features, labels)


def predict(model, features):
    return [GENRES[g] for g in model.predict(features)]
