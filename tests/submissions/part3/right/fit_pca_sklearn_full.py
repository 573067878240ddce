# in: pca.py
# expect: pca.fit_pca passed

from sklearn.decomposition import PCA


def fit_pca(features, n_components):
    pca = PCA(n_components, svd_solver="full").fit(features)
    return pca.mean_, pca.components_, pca.explained_variance_ratio_
