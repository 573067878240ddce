# in: pca.py
# expect: pca.apply_pca failed

def apply_pca(mean, components, features):
    return components @ features.T
