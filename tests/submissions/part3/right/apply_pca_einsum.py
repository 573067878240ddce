# in: pca.py
# expect: pca.apply_pca passed

def apply_pca(mean, components, features):
    return np.einsum("sf,cf->sc", features, components) - components @ mean
