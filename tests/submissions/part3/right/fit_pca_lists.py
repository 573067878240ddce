# in: pca.py
# expect: pca.fit_pca passed

def fit_pca(features, n_components):
    n = len(features)
    mean = [sum(column) / n for column in zip(*features.tolist())]
    x = np.array([[v - m for v, m in zip(row, mean)] for row in features.tolist()])
    _, s, vt = np.linalg.svd(x)
    total = sum(v * v for row in x.tolist() for v in row)
    return mean, vt[:n_components].tolist(), [float(v) ** 2 / total for v in s[:n_components]]
