# in: classifier.py
# expect: classifier.train passed

import numpy as np
from sklearn.ensemble import RandomForestClassifier


def train(features, labels, n_genres, rng):
    return RandomForestClassifier(n_estimators=60, random_state=0).fit(features, labels)


def predict(model, features):
    return model.predict(features)
