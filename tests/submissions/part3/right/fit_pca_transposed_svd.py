# in: pca.py
# expect: pca.fit_pca passed

import numpy as np


def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    u, s, vt = np.linalg.svd((features - mean).T, full_matrices=False)
    share = s**2 / np.sum((features - mean) ** 2)
    return mean, list(u.T[:n_components]), list(share[:n_components])
