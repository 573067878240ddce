# in: classifier.py
# expect: classifier.train passed

import numpy as np


def train(features, labels, n_genres, rng):
    x, _ = standardize(features, features)
    y = one_hot(labels, n_genres)
    sizes = [x.shape[1], 15, n_genres]
    network = [
        [rng.standard_normal((n, m)) / np.sqrt(m), np.zeros(n)] for m, n in zip(sizes, sizes[1:])
    ]
    for epoch in range(25):
        for i in rng.permutation(len(x)):
            activations = [x[i]]
            for w, b in network:
                activations.append(1 / (1 + np.exp(-(w @ activations[-1] + b))))
            delta = (activations[-1] - y[i]) * activations[-1] * (1 - activations[-1])
            for layer in (1, 0):
                w, b = network[layer]
                below = activations[layer]
                next_delta = (w.T @ delta) * below * (1 - below)
                network[layer] = [w - 0.3 * np.outer(delta, below), b - 0.3 * delta]
                delta = next_delta
    return features.mean(axis=0), features.std(axis=0), network


def predict(model, features):
    mean, spread, network = model
    answers = []
    for row in features:
        a = (row - mean) / spread
        for w, b in network:
            a = 1 / (1 + np.exp(-(w @ a + b)))
        answers.append(int(a.argmax()))
    return np.array(answers)
