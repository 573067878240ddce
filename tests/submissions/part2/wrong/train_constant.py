# in: classifier.py
# expect: classifier.train failed one-class

def train(features, labels, n_genres, rng):
    return n_genres


def predict(model, features):
    return [0] * len(features)
