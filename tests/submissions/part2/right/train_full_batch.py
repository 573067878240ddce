# in: classifier.py
# expect: classifier.train passed

import numpy as np


class Model:
    def __init__(self, features, labels, n_genres, rng):
        self.features = features
        x, y = standardize(features, features)[0], one_hot(labels, n_genres)
        self.w = [rng.normal(size=(x.shape[1], 20)) / 10, rng.normal(size=(20, n_genres)) / 5]
        self.b = [np.zeros(20), np.zeros(n_genres)]
        for _ in range(400):
            hidden, output = self.forward(x)
            delta = (output - y) / len(x)
            back = delta @ self.w[1].T * hidden * (1 - hidden)
            self.w[1] -= 2 * hidden.T @ delta
            self.b[1] -= 2 * delta.sum(axis=0)
            self.w[0] -= 2 * x.T @ back
            self.b[0] -= 2 * back.sum(axis=0)

    def forward(self, x):
        hidden = 1 / (1 + np.exp(-x @ self.w[0] - self.b[0]))
        return hidden, softmax(hidden @ self.w[1] + self.b[1])


train = Model


def predict(model, features):
    _, x = standardize(model.features, features)
    return model.forward(x)[1].argmax(axis=1)
