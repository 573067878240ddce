"""Learning curves: how the errors change when there are more songs to learn from, and what that says."""

import numpy as np
from matplotlib.figure import Figure


def learning_curve(train, predict, train_set, validation_set, sizes):
    """Train on more and more songs, and measure the errors each time.

    For each size a new model is trained on the first `size` songs of `train_set`. An error is the share of songs that
    the model gets wrong, from 0 to 1.

    Parameters
    ----------
    train : callable
        ``train(x, y)`` gives a model; `x` has shape (n, n_features), `y` has shape (n,).
    predict : callable
        ``predict(model, x)`` gives the predicted genre numbers, shape (n,).
    train_set, validation_set : pair (x, y)
        The features, one song a row, and the genre numbers.
    sizes : list of int
        How many songs to train on, each from 1 to the number of songs in `train_set`.

    Returns
    -------
    train_errors : list of float
        For each size, the error on the songs that the model was trained on.
    validation_errors : list of float
        For each size, the error on all songs of `validation_set`.
    """
    x_train, y_train = train_set
    x_val, y_val = validation_set
    train_errors, validation_errors = [], []
    for size in sizes:
        x, y = x_train[:size], y_train[:size]
        model = train(x, y)
        train_errors.append(np.mean(predict(model, x) != y))
        validation_errors.append(np.mean(predict(model, x_val) != y_val))
    return train_errors, validation_errors


def diagnose(train_error, validation_error, target_error):
    """Say what keeps a classifier from the error that we would be content with.

    Parameters
    ----------
    train_error : float
        The share of wrong predictions on the songs that it was trained on.
    validation_error : float
        The share of wrong predictions on the validation set.
    target_error : float
        The error that we would be content with.

    Returns
    -------
    str
        "high bias" if the training error is above the target; otherwise "high variance" if the validation error is
        above the target; otherwise "good fit". An error equal to the target is not above it.
    """
    if train_error > target_error:
        return "high bias"
    if validation_error > target_error:
        return "high variance"
    return "good fit"


def plot_learning_curve(sizes, train_errors, validation_errors):
    """Draw a learning curve.

    Parameters
    ----------
    sizes : list of int
        The numbers of training songs, for the horizontal axis.
    train_errors, validation_errors : list of float
        The two errors for each size, for the vertical axis.

    Returns
    -------
    matplotlib.figure.Figure
        One pair of axes with a line for each of the two curves, a label on each axis, and a legend in which the words
        "train" and "valid" occur.
    """
    figure = Figure()
    axes = figure.subplots()
    axes.plot(sizes, train_errors, marker="o", label="training error")
    axes.plot(sizes, validation_errors, marker="o", label="validation error")
    axes.set_xlabel("number of training songs")
    axes.set_ylabel("share of wrong predictions")
    axes.set_ylim(bottom=0)
    axes.legend()
    return figure
