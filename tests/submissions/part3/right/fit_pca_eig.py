# in: pca.py
# expect: pca.fit_pca passed

def fit_pca(features, n_components):
    mean = np.mean(features, axis=0)
    centred = features - mean
    values, vectors = np.linalg.eig(centred.T @ centred / len(features))
    values, vectors = values.real, vectors.real
    order = np.argsort(-values, kind="stable")
    ratio = values / values.sum()
    # Where two values are equal, eig's vectors need not be at right angles.
    q, _ = np.linalg.qr(vectors[:, order])
    return [mean, q.T[:n_components], ratio[order][:n_components]]
