# in: validation.py
# expect: validation.k_fold passed

from sklearn.model_selection import KFold


def k_fold(n_songs, k, rng):
    folds = KFold(k, shuffle=True, random_state=int(rng.integers(2**31)))
    return folds.split(np.zeros(n_songs))
