"""Choosing hyperparameters: try every combination, keep the best."""


def grid_search(evaluate, grid):
    """Try every combination of hyperparameters.

    Parameters
    ----------
    evaluate : callable
        ``evaluate(**parameters)`` trains with these hyperparameters and gives the accuracy on the validation set. It
        takes long: call it exactly once for each combination.
    grid : dict of lists
        The values to try for each hyperparameter, such as ``{"hidden": [8, 16], "eta": [0.1, 1.0]}``.

    Returns
    -------
    best : dict
        The parameters with the highest score; of several, those that came first.
    scores : list of pairs (parameters, score)
        One pair a combination, `parameters` a dict such as ``{"hidden": 8, "eta": 0.1}``. The value of the first
        hyperparameter changes slowest and that of the last one fastest, as in nested loops.
    """
    raise NotImplementedError("TODO: evaluate every combination, keep the best")
