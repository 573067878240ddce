# in: upgrade.py
# expect: upgrade.train passed

from pca import apply_pca, fit_pca


class Classifier:
    def __init__(self, n_genres, rng):
        self.n_genres, self.rng = n_genres, rng

    def fit(self, features, labels):
        self.mean, self.deviation = features.mean(axis=0), features.std(axis=0) + 1e-12
        x = np.clip((features - self.mean) / self.deviation, -3, 3)
        self.pca = fit_pca(x, min(60, len(x) - 1))[:2]
        x = apply_pca(*self.pca, x)
        self.scale = x.std(axis=0).mean() * 2
        targets = np.eye(self.n_genres)[labels]
        self.networks = [_learn(x / self.scale, targets, self.rng) for _ in range(3)]
        return self

    def predict(self, features):
        x = np.clip((features - self.mean) / self.deviation, -3, 3)
        x = apply_pca(*self.pca, x) / self.scale
        return sum(_softmax(_forward(network, x)[1]) for network in self.networks).argmax(axis=1)


def train(features, labels, n_genres, rng):
    return Classifier(n_genres, rng).fit(features, labels)


def predict(model, features):
    return model.predict(features)
