# in: pca.py
# expect: pca.fit_pca passed

def fit_pca(features, n_components):
    x = features.astype(np.float32)
    mean = x.mean(axis=0)
    u, s, vt = np.linalg.svd(x - mean, full_matrices=False)
    return mean, vt[:n_components], s[:n_components] ** 2 / np.sum(s**2)
