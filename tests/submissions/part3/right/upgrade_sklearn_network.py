# in: upgrade.py
# expect: upgrade.train passed

from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import QuantileTransformer


def train(features, labels, n_genres, rng):
    seed = int(rng.integers(1000))
    network = MLPClassifier((30,), solver="lbfgs", alpha=10.0, max_iter=60, random_state=seed)
    squash = QuantileTransformer(n_quantiles=min(50, len(features)), output_distribution="normal", random_state=seed)
    return make_pipeline(squash, network).fit(features, labels)


def predict(model, features):
    return model.predict(features).astype(float)
