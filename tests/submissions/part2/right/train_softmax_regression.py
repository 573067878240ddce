# in: classifier.py
# expect: classifier.train passed

import numpy as np


def train(features, labels, n_genres, rng):
    x, _ = standardize(features, features)
    y = one_hot(labels, n_genres)
    w = np.zeros((x.shape[1] + 1, n_genres))
    x1 = np.column_stack([x, np.ones(len(x))])
    for step in range(300):
        w -= 0.5 * x1.T @ (softmax(x1 @ w) - y) / len(x)

    def name(songs):
        scaled = standardize(features, songs)[1]
        return np.argmax(np.column_stack([scaled, np.ones(len(scaled))]) @ w, axis=1)

    return name


def predict(model, features):
    return model(features)
