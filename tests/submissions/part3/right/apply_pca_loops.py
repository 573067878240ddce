# in: pca.py
# expect: pca.apply_pca passed

def apply_pca(mean, components, features):
    return [[sum(c * (x - m) for c, x, m in zip(row, song, mean)) for row in components] for song in features]
