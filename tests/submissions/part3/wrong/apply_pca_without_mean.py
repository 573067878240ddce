# in: pca.py
# expect: pca.apply_pca failed mean-forgotten

def apply_pca(mean, components, features):
    return np.dot(features, components.T)
