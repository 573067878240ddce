"""Part 3: testing and upgrading the neural network."""

from __future__ import annotations

from ...model import Part
from . import accuracy, apply_pca, confusion_matrix, diagnose, f1_scores, fit_pca, regularized_gradient

PART = Part(
    name="part3",
    title="Testing and upgrading the neural network",
    exercises=(
        confusion_matrix.EXERCISE,
        accuracy.EXERCISE,
        f1_scores.EXERCISE,
        fit_pca.EXERCISE,
        apply_pca.EXERCISE,
        diagnose.EXERCISE,
        regularized_gradient.EXERCISE,
    ),
)
