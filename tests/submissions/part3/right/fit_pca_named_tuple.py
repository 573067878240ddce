# in: pca.py
# expect: pca.fit_pca passed

from typing import NamedTuple
import numpy as np


class PCA(NamedTuple):
    mean: object
    components: object
    explained_variance_ratio: object


def fit_pca(features, n_components):
    covariance = np.cov(features, rowvar=False, bias=True).reshape(features.shape[1], -1)
    values, vectors = np.linalg.eigh(covariance)
    return PCA(features.mean(axis=0), np.asfortranarray(vectors.T[::-1][:n_components]), values[::-1][:n_components] / np.trace(covariance))
