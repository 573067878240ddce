# in: pca.py
# expect: pca.apply_pca error not-transposed

def apply_pca(mean, components, features):
    return (mean - features) @ components
