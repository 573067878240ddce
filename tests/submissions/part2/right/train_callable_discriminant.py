# in: classifier.py
# expect: classifier.train passed

import numpy as np


class Discriminant:
    def __init__(self, x, y, k):
        self.mean, self.dev = x.mean(axis=0), x.std(axis=0) + 1e-9
        x = (x - self.mean) / self.dev
        self.centres = np.array([x[y == g].mean(axis=0) if (y == g).any() else np.full(x.shape[1], 1e3) for g in range(k)])
        within = x - self.centres[y]
        self.inverse = np.linalg.inv(within.T @ within / len(x) + 0.3 * np.eye(x.shape[1]))

    def __call__(self, songs):
        gap = ((songs - self.mean) / self.dev)[:, None, :] - self.centres
        return np.einsum("nki,ij,nkj->nk", gap, self.inverse, gap).argmin(axis=1)


def train(features, labels, n_genres, rng):
    return Discriminant(features, labels, n_genres)


def predict(model, features):
    return model(features).astype(float)
