# in: pca.py
# expect: pca.fit_pca partial

import numpy as np


def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    _, s, vt = np.linalg.svd(features - mean, full_matrices=False)
    return np.zeros_like(mean), vt[:n_components], s[:n_components] ** 2 / (s**2).sum()
