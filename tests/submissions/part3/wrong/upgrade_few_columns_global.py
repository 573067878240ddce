# in: upgrade.py
# expect: upgrade.train partial overfitted

import numpy as np
from sklearn.ensemble import RandomForestClassifier


def train(features, labels, n_genres, rng):
    return RandomForestClassifier(50, random_state=np.random.randint(2**31)).fit(features[:, :2], labels)


def predict(model, features):
    return model.predict(features[:, :2])
