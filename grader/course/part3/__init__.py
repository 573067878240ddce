"""Part 3: testing and upgrading the neural network."""

from __future__ import annotations

from ...model import Part
from . import (
    accuracy,
    apply_pca,
    confusion_matrix,
    diagnose,
    f1_scores,
    fit_pca,
    grid_search,
    k_fold,
    learning_curve,
    plot_learning_curve,
    regularized_gradient,
    three_way_split,
    upgrade,
)

PART = Part(
    name="part3",
    title="Testing and upgrading the neural network",
    exercises=(
        confusion_matrix.EXERCISE,
        accuracy.EXERCISE,
        f1_scores.EXERCISE,
        three_way_split.EXERCISE,
        k_fold.EXERCISE,
        fit_pca.EXERCISE,
        apply_pca.EXERCISE,
        learning_curve.EXERCISE,
        diagnose.EXERCISE,
        plot_learning_curve.EXERCISE,
        regularized_gradient.EXERCISE,
        grid_search.EXERCISE,
        upgrade.EXERCISE,
    ),
)
