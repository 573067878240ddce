# in: classifier.py
# expect: classifier.train partial one-class

import numpy as np
from sklearn.linear_model import LogisticRegression


def train(features, labels, n_genres, rng):
    x, _ = standardize(features, features)
    return LogisticRegression(max_iter=300).fit(x, labels + 1)


def predict(model, features):
    return model.predict(features)
