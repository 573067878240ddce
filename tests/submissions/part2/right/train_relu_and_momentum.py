# in: classifier.py
# expect: classifier.train passed

import numpy as np


def train(features, labels, n_genres, rng):
    mu, sd = features.mean(0), features.std(0) + 1e-9
    x = np.clip((features - mu) / sd, -4, 4).astype(np.float32)
    y = np.eye(n_genres, dtype=np.float32)[labels]
    p = [rng.normal(0, 0.1, (x.shape[1], 32)), np.zeros(32), rng.normal(0, 0.1, (32, n_genres)), np.zeros(n_genres)]
    v = [np.zeros_like(a) for a in p]
    for epoch in range(30):
        order = rng.permutation(len(x))
        for i in range(0, len(x), 32):
            rows = order[i : i + 32]
            h = np.maximum(0, x[rows] @ p[0] + p[1])
            d = (softmax(h @ p[2] + p[3]) - y[rows]) / len(rows)
            dh = d @ p[2].T * (h > 0)
            for k, g in enumerate([x[rows].T @ dh, dh.sum(0), h.T @ d, d.sum(0)]):
                v[k] = 0.9 * v[k] - 0.05 * g
                p[k] += v[k]
    return mu, sd, p


def predict(model, features):
    mu, sd, p = model
    return np.argmax(np.maximum(0, np.clip((features - mu) / sd, -4, 4) @ p[0] + p[1]) @ p[2] + p[3], axis=-1)
