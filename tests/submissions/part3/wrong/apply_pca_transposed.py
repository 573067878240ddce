# in: pca.py
# expect: pca.apply_pca failed songs-in-columns

def apply_pca(mean, components, features):
    return [row @ (features - mean).T for row in components]
