"""Fewer features: principal component analysis."""

import numpy as np


def fit_pca(features, n_components):
    """Find the directions in which songs differ most.

    Parameters
    ----------
    features : ndarray of shape (n_songs, n_features)
        One song a row.
    n_components : int
        How many directions to keep, less than n_songs and at most n_features.

    Returns
    -------
    mean : ndarray of shape (n_features,)
        The mean of each feature.
    components : ndarray of shape (n_components, n_features)
        One direction a row, the one with the most variance first: unit vectors at right angles to each other. A row
        may be multiplied by -1.
    explained_variance_ratio : ndarray of shape (n_components,)
        The variance along each direction, divided by the variances of all features together.
    """
    mean = features.mean(axis=0)
    _, singular_values, components = np.linalg.svd(features - mean, full_matrices=False)
    variances = singular_values**2
    return mean, components[:n_components], variances[:n_components] / variances.sum()


def apply_pca(mean, components, features):
    """Describe songs by their place along each principal component.

    Parameters
    ----------
    mean : ndarray of shape (n_features,)
        The mean that `fit_pca` gave for the training songs.
    components : ndarray of shape (n_components, n_features)
        The components that it gave, one a row.
    features : ndarray of shape (n_songs, n_features)
        Any songs, one a row.

    Returns
    -------
    ndarray of shape (n_songs, n_components)
        One song a row, one component a column.
    """
    return (features - mean) @ components.T
