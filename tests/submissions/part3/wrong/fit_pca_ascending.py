# in: pca.py
# expect: pca.fit_pca failed least-variance-first

def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov(features.T, bias=True))
    return mean, vectors[:, :n_components].T, values[:n_components] / values.sum()
