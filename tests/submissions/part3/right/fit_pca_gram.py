# in: pca.py
# expect: pca.fit_pca passed

def fit_pca(features, n_components):
    """By the eigenvectors of the songs' table of dot products: quick where there are many features."""
    mean = features.mean(axis=0)
    x = features - mean
    values, vectors = np.linalg.eigh(x @ x.T)
    values, vectors = values[::-1][:n_components], vectors[:, ::-1][:, :n_components]
    return mean, (x.T @ vectors / np.sqrt(values)).T, values / (x**2).sum()
