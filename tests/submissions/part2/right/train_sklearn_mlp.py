# in: classifier.py
# expect: classifier.train passed

from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def train(features, labels, n_genres, rng):
    network = MLPClassifier(hidden_layer_sizes=(15,), max_iter=100, random_state=int(rng.integers(2**31)))
    return make_pipeline(StandardScaler(), network).fit(features, labels)


def predict(model, features):
    return model.predict(features)


import warnings

warnings.filterwarnings("ignore")
