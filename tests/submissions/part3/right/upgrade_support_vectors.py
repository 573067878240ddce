# in: upgrade.py
# expect: upgrade.train passed

from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


def train(features, labels, n_genres, rng):
    return make_pipeline(StandardScaler(), SVC(C=10)).fit(features, labels)


def predict(model, features):
    return model.predict(features)
