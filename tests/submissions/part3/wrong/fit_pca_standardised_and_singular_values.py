# in: pca.py
# expect: pca.fit_pca failed

import numpy as np


def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    _, s, vt = np.linalg.svd((features - mean) / features.std(axis=0), full_matrices=False)
    return mean, vt[:n_components], s[:n_components] / s.sum()
