# in: pca.py
# expect: pca.fit_pca failed

def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    q, _ = np.linalg.qr(np.random.default_rng(0).normal(size=(len(mean), n_components)))
    x = (features - mean) @ q
    return mean, q.T, x.var(axis=0) / features.var(axis=0).sum()
