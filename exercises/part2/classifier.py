"""A neural network that learns to name the genre of a song."""

import numpy as np

from preparation import one_hot, standardize


def softmax(z):
    r"""Turn every row into probabilities: :math:`e^{z_k} / \sum_j e^{z_j}`.

    Parameters
    ----------
    z : ndarray of shape (n, k)
        Weighted inputs of the output layer, one song a row.

    Returns
    -------
    ndarray of shape (n, k)
        Positive numbers; each row adds up to 1. NumPy gives no overflow warning, however large a finite `z` is.
    """
    raise NotImplementedError("TODO: turn each row into probabilities, without overflow")


def cross_entropy(probabilities, targets):
    r"""Measure how far probabilities are from the right classes: :math:`-\sum_k y_k \ln p_k`, averaged over the rows.

    Parameters
    ----------
    probabilities : ndarray of shape (n, k)
        What the network gives, one song a row.
    targets : ndarray of shape (n, k)
        The right classes, one-hot.

    Returns
    -------
    float
        The mean over the rows, with natural logarithms. Where the right class has probability 0 the row's share is
        finite and above 10: a tiny number, at most 1e-6, stands in for the 0.
    """
    raise NotImplementedError("TODO: write the mean over the rows; a probability may be 0")


def train(features, labels, n_genres, rng):
    """Let a network learn genres from songs.

    Parameters
    ----------
    features : ndarray of shape (n_songs, n_features)
        Raw features, not standardized; one song a row.
    labels : ndarray of shape (n_songs,), int
        Genre numbers from 0 to `n_genres` - 1.
    n_genres : int
    rng : numpy.random.Generator
        Where all chance comes from: the same state gives the same model.

    Returns
    -------
    any object
        All that `predict` needs: the network, and how to scale the features of new songs.
    """
    raise NotImplementedError("TODO: let a network learn the genres")


def predict(model, features):
    """Name the genres of songs.

    Parameters
    ----------
    model : any object
        What `train` gave.
    features : ndarray of shape (n, n_features)
        Raw features, one song a row.

    Returns
    -------
    ndarray of shape (n,), int
        The genre number of each song, which does not depend on the other songs.
    """
    raise NotImplementedError("TODO: name the genre of each song")
