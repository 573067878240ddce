# in: pca.py
# expect: pca.fit_pca partial ratio-of-those-kept

def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    _, s, vt = np.linalg.svd(features - mean, full_matrices=False)
    s = s[:n_components]
    return mean, vt[:n_components], s**2 / (s**2).sum()
