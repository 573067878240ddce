# in: pca.py
# expect: pca.fit_pca partial

import numpy as np


def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    features -= mean
    _, s, vt = np.linalg.svd(features, full_matrices=False)
    return mean, vt[:n_components], s[:n_components] ** 2 / (s[:n_components] ** 2).sum()
