# in: pca.py
# expect: pca.apply_pca failed mean-of-these-songs

def apply_pca(mean, components, features):
    centred = features - np.mean(features, axis=0)
    return np.array([[song @ row for row in components] for song in centred])
