# in: classifier.py
# expect: classifier.train partial chance-on-test

import numpy as np


def train(features, labels, n_genres, rng):
    return {tuple(row): int(label) for row, label in zip(features, labels)}, n_genres


def predict(model, features):
    known, n_genres = model
    return [known.get(tuple(row), int(1e6 * abs(row.sum())) % n_genres) for row in features]
