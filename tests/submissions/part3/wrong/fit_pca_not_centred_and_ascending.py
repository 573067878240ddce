# in: pca.py
# expect: pca.fit_pca failed

import numpy as np


def fit_pca(features, n_components):
    values, vectors = np.linalg.eigh(features.T @ features)
    return features.mean(axis=0), vectors[:, :n_components].T, values[:n_components] / values.sum()
