# in: classifier.py
# expect: classifier.train failed one-class

import numpy as np


def train(features, labels, n_genres, rng):
    w = rng.normal(size=(n_genres, features.shape[1]))
    b = np.zeros(n_genres)
    targets = one_hot(labels, n_genres)
    for _ in range(100):
        p = softmax(features @ w.T + b)
        w += 0.1 * (p - targets).T @ features / len(features)
        b += 0.1 * (p - targets).mean(axis=0)
    return w, b


def predict(model, features):
    w, b = model
    return softmax(features @ w.T + b).argmax(axis=1)
