"""Songs to learn from, songs to choose by, songs to test with: splits that share no song."""

import numpy as np


def three_way_split(features, labels, rng):
    """Deal songs at random into a training, a validation and a test set.

    Parameters
    ----------
    features : ndarray of shape (n_songs, n_features)
        One song a row.
    labels : ndarray of shape (n_songs,)
        The genre number of each song.
    rng : numpy.random.Generator
        The only source of chance: another state gives another split.

    Returns
    -------
    x_train, y_train : ndarray of shape (n_train, n_features), ndarray of shape (n_train,)
        60 per cent of the songs with their labels.
    x_val, y_val : ndarray of shape (n_val, n_features), ndarray of shape (n_val,)
        20 per cent.
    x_test, y_test : ndarray of shape (n_test, n_features), ndarray of shape (n_test,)
        20 per cent. Each size is within 1 of its share; every song is in one of the sets and only in one.
    """
    n_songs = len(features)
    order = rng.permutation(n_songs)
    train, val, test = np.split(order, [round(0.6 * n_songs), round(0.8 * n_songs)])
    return features[train], labels[train], features[val], labels[val], features[test], labels[test]


def k_fold(n_songs, k, rng):
    """Deal songs at random into `k` folds, each of which is the validation set once.

    Parameters
    ----------
    n_songs : int
        The songs are called 0 to n_songs - 1.
    k : int
        From 2 to n_songs.
    rng : numpy.random.Generator
        The only source of chance: another state gives other folds.

    Returns
    -------
    list of k pairs (train_indices, validation_indices)
        Each song is in the validation part of exactly one pair; the sizes of these parts differ by at most 1. The
        training part of a pair holds all other songs, in any order.
    """
    folds = np.array_split(rng.permutation(n_songs), k)
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
