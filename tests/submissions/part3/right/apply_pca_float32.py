# in: pca.py
# expect: pca.apply_pca passed

def apply_pca(mean, components, features):
    return np.dot(components.astype("f4"), (features - mean).astype("f4").T).T
