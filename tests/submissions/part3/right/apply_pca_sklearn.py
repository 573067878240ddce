# in: pca.py
# expect: pca.apply_pca passed

from sklearn.decomposition import PCA


def apply_pca(mean, components, features):
    pca = PCA(n_components=len(components), whiten=False)
    pca.mean_, pca.components_ = mean, components
    pca.explained_variance_ = np.ones(len(components))
    return pca.transform(features)
