# in: upgrade.py
# expect: upgrade.train passed

from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def train(features, labels, n_genres, rng):
    return make_pipeline(StandardScaler(), LinearDiscriminantAnalysis(solver="lsqr", shrinkage=0.3)).fit(features, labels)


def predict(model, features):
    return model.predict(features).tolist()
