# in: pca.py
# expect: pca.fit_pca partial singular-values-not-squared

def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    _, s, vt = np.linalg.svd(features - mean)
    return mean, -vt[:n_components], s[:n_components] / s.sum()
