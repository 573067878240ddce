# in: pca.py
# expect: pca.fit_pca failed

def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    variances = features.var(axis=0)
    order = variances.argsort()[::-1][:n_components]
    return mean, np.eye(len(mean))[order], variances[order] / variances.sum()
