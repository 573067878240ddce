# in: pca.py
# expect: pca.fit_pca failed

import numpy as np


def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov(features.T))
    order = np.argsort(values)[::-1][:n_components]
    return mean, vectors[:, order], values[order] / values[order].sum()
