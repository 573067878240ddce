# in: pca.py
# expect: pca.fit_pca partial places-for-components

from sklearn.decomposition import PCA


def fit_pca(features, n_components):
    pca = PCA(n_components)
    scores = pca.fit_transform(features)
    return pca.mean_, scores, pca.explained_variance_ratio_
