# in: classifier.py
# expect: classifier.train partial underfitted

import numpy as np


def train(features, labels, n_genres, rng):
    x, _ = standardize(features, features)
    w = np.zeros((n_genres, features.shape[1]))
    targets = one_hot(labels, n_genres)
    for _ in range(2):
        w -= 0.001 * (softmax(x @ w.T) - targets).T @ x / len(x)
    return w


def predict(model, features):
    x, _ = standardize(features, features)
    return softmax(x @ model.T).argmax(axis=1)
