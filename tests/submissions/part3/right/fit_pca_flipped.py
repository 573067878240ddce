# in: pca.py
# expect: pca.fit_pca passed

def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    u, s, vt = np.linalg.svd(features - mean)
    components = vt[:n_components]
    largest = np.abs(components).argmax(axis=1)
    components = components * -np.sign(components[np.arange(n_components), largest])[:, None]
    return mean, components, (s**2 / (s**2).sum())[:n_components]
