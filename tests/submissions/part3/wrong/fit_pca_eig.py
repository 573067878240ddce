# in: pca.py
# expect: pca.fit_pca partial symmetry-not-used
# says: are not at right angles

def fit_pca(features, n_components):
    mean = np.mean(features, axis=0)
    centred = features - mean
    values, vectors = np.linalg.eig(centred.T @ centred)
    order = np.argsort(values)[::-1][:n_components]
    return mean, vectors[:, order].T, values[order] / values.sum()
