# in: pca.py
# expect: pca.apply_pca passed

def apply_pca(mean, components, features):
    return ([sum((v - m) * c for v, m, c in zip(song, mean, direction)) for direction in components] for song in features)
