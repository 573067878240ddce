# in: upgrade.py
# expect: upgrade.train partial shifted

import numpy as np
from sklearn.linear_model import LogisticRegression


def train(features, labels, n_genres, rng):
    mean, dev = features.mean(axis=0), features.std(axis=0) + 1e-9
    return LogisticRegression(max_iter=200).fit((features - mean) / dev, labels + 1)


def predict(model, features):
    return model.predict((features - features.mean(axis=0)) / (features.std(axis=0) + 1e-9))
