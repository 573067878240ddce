"""Preparation: labels and features in the form in which a network can learn from them."""

import numpy as np


def one_hot(labels, n_classes):
    """Turn class numbers into the outputs that a network ought to give.

    Parameters
    ----------
    labels : ndarray of shape (n,), int
        Class numbers from 0 to `n_classes` - 1.
    n_classes : int
        How many classes there are, whether or not all are among `labels`.

    Returns
    -------
    ndarray of shape (n, n_classes)
        In row i a 1 in the column with the number `labels[i]`, and 0 everywhere else.
    """
    targets = np.zeros((len(labels), n_classes))
    targets[np.arange(len(labels)), labels] = 1
    return targets


def train_test_split(features, labels, test_ratio, rng):
    """Put songs aside for the test, chosen at random.

    Every song lands in one of the two sets, with its label; none is lost and none is in twice.

    Parameters
    ----------
    features : ndarray of shape (n, n_features)
        One song a row.
    labels : ndarray of shape (n,)
        Their class numbers.
    test_ratio : float
        Which share of the songs is for the test, between 0 and 1.
    rng : numpy.random.Generator
        Where all chance comes from: another state of it can give another split, the same state gives the same.

    Returns
    -------
    x_train : ndarray of shape (n - n_test, n_features)
    y_train : ndarray of shape (n - n_test,)
    x_test : ndarray of shape (n_test, n_features)
    y_test : ndarray of shape (n_test,)
        `n_test` is exactly `round(n * test_ratio)`.
    """
    order = rng.permutation(len(features))
    n_test = round(len(features) * test_ratio)
    test, train = order[:n_test], order[n_test:]
    return features[train], labels[train], features[test], labels[test]


def standardize(train, test):
    """Bring every column to the same scale: mean 0 and standard deviation 1 over the training songs.

    Parameters
    ----------
    train : ndarray of shape (n_train, n_features)
    test : ndarray of shape (n_test, n_features)

    Returns
    -------
    train : ndarray of shape (n_train, n_features)
        From every column its mean is taken away, then it is divided by its standard deviation (`ddof=0`). A column
        that is constant becomes 0.
    test : ndarray of shape (n_test, n_features)
        Shifted and scaled by the same numbers: the means and standard deviations of `train`. Where a column is constant
        in `train`, any finite numbers do.
    """
    mean = train.mean(axis=0)
    deviation = train.std(axis=0)
    deviation[deviation == 0] = 1
    return (train - mean) / deviation, (test - mean) / deviation
