# in: validation.py
# expect: validation.k_fold passed

def k_fold(n_songs, k, rng):
    everyone = set(range(n_songs))
    folds = [fold.tolist() for fold in np.array_split(rng.permutation(n_songs).astype(float), k)]
    return [(sorted(everyone - set(fold)), fold) for fold in folds]
