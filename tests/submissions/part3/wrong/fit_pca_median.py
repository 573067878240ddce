# in: pca.py
# expect: pca.fit_pca failed

import numpy as np


def fit_pca(features, n_components):
    mean = np.median(features, axis=0)
    _, s, vt = np.linalg.svd(features - mean, full_matrices=False)
    return mean, vt[:n_components], s[:n_components] ** 2 / (s**2).sum()
