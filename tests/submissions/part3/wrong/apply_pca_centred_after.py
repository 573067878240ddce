# in: pca.py
# expect: pca.apply_pca failed mean-of-these-songs

def apply_pca(mean, components, features):
    places = features @ components.T
    return places - places.mean(axis=0)
