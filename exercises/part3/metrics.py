"""How good is a classifier? The confusion matrix, and two ways to sum it up."""

import numpy as np


def confusion_matrix(actual, predicted, n_genres):
    """Count how often each genre was taken for each genre.

    Parameters
    ----------
    actual : ndarray of shape (n_songs,)
        The genre numbers of the songs, from 0 to n_genres - 1.
    predicted : ndarray of shape (n_songs,)
        The genre numbers that a classifier gave to the same songs.
    n_genres : int
        How many genres there are; some may not occur in `actual` or in `predicted`.

    Returns
    -------
    ndarray of shape (n_genres, n_genres)
        The entry in row i and column j is the number of songs of genre i that were taken for genre j.
    """
    raise NotImplementedError("TODO: count the songs of each pair of genres")


def accuracy(confusion):
    """Return the share of songs whose genre was recognised.

    Parameters
    ----------
    confusion : ndarray of shape (n_genres, n_genres)
        Counts of at least one song: row = actual genre, column = predicted genre.

    Returns
    -------
    float
        From 0 to 1.
    """
    raise NotImplementedError("TODO: divide the songs that were recognised by all songs")


def f1_scores(confusion):
    """Return the F1 score of each genre.

    F1 is 2 * precision * recall / (precision + recall), with the precision and the recall of that genre.

    Parameters
    ----------
    confusion : ndarray of shape (n_genres, n_genres)
        Counts: row = actual genre, column = predicted genre.

    Returns
    -------
    ndarray of shape (n_genres,)
        From 0 to 1, in the order of the genres; 0 where the formula divides by 0.
    """
    raise NotImplementedError("TODO: combine precision and recall of each genre")
