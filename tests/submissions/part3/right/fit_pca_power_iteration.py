# in: pca.py
# expect: pca.fit_pca passed

def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    x = features - mean
    cov = x.T @ x
    total = np.trace(cov)
    components, ratio = [], []
    for i in range(n_components):
        v = np.random.default_rng(i).normal(size=len(cov))
        for _ in range(2000):
            for c in components:
                v = v - (v @ c) * c
            v = cov @ v
            v = v / np.sqrt(v @ v)
        components.append(v)
        ratio.append(v @ cov @ v / total)
    return mean, np.array(components), np.array(ratio)
