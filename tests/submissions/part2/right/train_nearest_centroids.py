# in: classifier.py
# expect: classifier.train passed

import numpy as np


def train(features, labels, n_genres, rng):
    mean, spread = features.mean(axis=0), features.std(axis=0)
    scaled = (features - mean) / spread
    within = sum(np.cov(scaled[labels == g].T, bias=True) for g in range(n_genres)) / n_genres
    inverse = np.linalg.inv(within + 0.1 * np.eye(len(within)))
    return mean, spread, inverse, [scaled[labels == g].mean(axis=0) for g in range(n_genres)]


def predict(model, features):
    mean, spread, inverse, centroids = model
    answers = []
    for song in (features - mean) / spread:
        distances = [(song - centroid) @ inverse @ (song - centroid) for centroid in centroids]
        answers.append(float(np.argmin(distances)))
    return answers
