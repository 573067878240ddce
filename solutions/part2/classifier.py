"""A neural network that learns to name the genre of a song."""

import numpy as np

from preparation import one_hot, standardize

HIDDEN = 30
EPOCHS = 60
BATCH = 16
ETA = 0.3


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
    # Only differences within a row count, and e to the power of what is not positive cannot overflow.
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


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
    logarithms = np.log(np.maximum(probabilities, 1e-12))
    return -np.sum(targets * logarithms) / len(targets)


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
    scaled, _ = standardize(features, features)
    targets = one_hot(labels, n_genres)
    w1, b1 = _layer(features.shape[1], HIDDEN, rng)
    w2, b2 = _layer(HIDDEN, n_genres, rng)
    for epoch in range(EPOCHS):
        # A learning rate that falls to 0 lets the network settle.
        eta = ETA * (1 - epoch / EPOCHS)
        order = rng.permutation(len(scaled))
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            hidden = _sigmoid(scaled[rows] @ w1.T + b1)
            output = softmax(hidden @ w2.T + b2)
            # BP1 for softmax and cross-entropy, BP2 for the sigmoid units below; divided for the mean over the rows.
            delta2 = (output - targets[rows]) / len(rows)
            delta1 = (delta2 @ w2) * hidden * (1 - hidden)
            w2 -= eta * delta2.T @ hidden
            b2 -= eta * delta2.sum(axis=0)
            w1 -= eta * delta1.T @ scaled[rows]
            b1 -= eta * delta1.sum(axis=0)
    return {"network": [(w1, b1), (w2, b2)], "songs": features}


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
    (w1, b1), (w2, b2) = model["network"]
    _, scaled = standardize(model["songs"], features)
    probabilities = softmax(_sigmoid(scaled @ w1.T + b1) @ w2.T + b2)
    return probabilities.argmax(axis=1)


def _layer(n_in, n_out, rng):
    """Draw weights small enough to leave the units unsaturated, and biases of 0."""
    return rng.normal(scale=1 / np.sqrt(n_in), size=(n_out, n_in)), np.zeros(n_out)


def _sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
