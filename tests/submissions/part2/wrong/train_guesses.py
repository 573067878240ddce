# in: classifier.py
# expect: classifier.train partial not-learning

import numpy as np


def train(features, labels, n_genres, rng):
    return n_genres


def predict(model, features):
    return np.abs(features.sum(axis=1) * 1e6).astype(int) % model
