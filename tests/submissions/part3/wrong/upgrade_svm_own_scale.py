# in: upgrade.py
# expect: upgrade.train partial

import numpy as np
from sklearn.svm import SVC


def train(features, labels, n_genres, rng):
    mean, dev = features.mean(axis=0), features.std(axis=0) + 1e-9
    return SVC().fit((features - mean) / dev, labels)


def predict(model, features):
    mean, dev = features.mean(axis=0), features.std(axis=0) + 1e-9
    return model.predict((features - mean) / dev)
