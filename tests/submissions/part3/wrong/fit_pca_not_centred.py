# in: pca.py
# expect: pca.fit_pca failed not-centred

def fit_pca(features, n_components):
    values, vectors = np.linalg.eigh(features.T @ features)
    order = values.argsort()[::-1][:n_components]
    return features.mean(axis=0), -vectors[:, order].T, values[order] / values.sum()
