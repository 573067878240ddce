# in: pca.py
# expect: pca.fit_pca passed

import scipy.linalg


def fit_pca(features, n_components):
    mean = features.mean(0)
    d = len(mean)
    values, vectors = scipy.linalg.eigh(np.cov(features, rowvar=False, bias=True), subset_by_index=[d - n_components, d - 1])
    return mean, vectors.T[::-1], values[::-1] / features.var(axis=0).sum()
