# in: validation.py
# expect: validation.k_fold partial one-after-the-other

from sklearn.model_selection import KFold


def k_fold(n_songs, k, rng):
    return list(KFold(k).split(np.arange(n_songs)))
