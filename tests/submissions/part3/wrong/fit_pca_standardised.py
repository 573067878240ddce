# in: pca.py
# expect: pca.fit_pca failed standardised

def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    x = (features - mean) / features.std(axis=0)
    values, vectors = np.linalg.eigh(x.T @ x)
    return mean, vectors[:, ::-1].T[:n_components], values[::-1][:n_components] / values.sum()
