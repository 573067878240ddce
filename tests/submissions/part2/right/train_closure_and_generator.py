# in: classifier.py
# expect: classifier.train passed

import numpy as np


def train(features, labels, n_genres, rng):
    mean, dev = features.mean(axis=0), features.std(axis=0)
    dev = np.where(dev == 0, 1, dev)
    known = (features - mean) / dev

    def name(songs):
        x = (songs - mean) / dev
        for song in x:
            near = np.argsort(((known - song) ** 2).sum(axis=1))[:7]
            yield np.bincount(labels[near], minlength=n_genres).argmax()

    return name


def predict(model, features):
    return list(model(features))
