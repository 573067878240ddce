# in: pca.py
# expect: pca.fit_pca partial not-of-length-one
# says: components: row 0 has the length

def fit_pca(features, n_components):
    mean = features.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov(features.T))
    values, vectors = values[::-1][:n_components], vectors[:, ::-1][:, :n_components]
    return mean, (vectors * np.sqrt(values)).T, values / np.cov(features.T).trace()
