# in: pca.py
# expect: pca.apply_pca failed

def apply_pca(mean, components, features):
    return (features - features.mean(axis=0)) / (features.std(axis=0) + 1e-9) @ components.T
