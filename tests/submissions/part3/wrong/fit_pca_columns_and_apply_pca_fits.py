# in: pca.py
# expect: pca.fit_pca partial components-as-columns
# expect: pca.apply_pca error not-transposed

import numpy as np


def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov(features.T))
    order = np.argsort(values)[::-1][:n_components]
    return mean, vectors[:, order], values[order] / values.sum()


def apply_pca(mean, components, features):
    return (features - mean) @ components
