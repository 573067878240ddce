# in: classifier.py
# expect: classifier.train partial

import numpy as np
from sklearn.linear_model import LogisticRegression


def train(features, labels, n_genres, rng):
    mean, dev = features.mean(axis=0), features.std(axis=0)
    features -= mean
    features /= dev
    order = np.random.permutation(len(features))
    noise = np.random.normal(scale=0.5, size=features.shape)
    return mean, dev, LogisticRegression(max_iter=300).fit(features[order] + noise, labels[order])


def predict(model, features):
    mean, dev, m = model
    return m.predict((features - mean) / dev)
