# in: pca.py
# expect: pca.apply_pca failed

def apply_pca(mean, components, features):
    mean, components, _ = fit_pca(features, len(components))
    return (features - mean) @ components.T
