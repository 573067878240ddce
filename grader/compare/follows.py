"""Predictions that follow the labels of the training songs, however these are numbered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from ..model import Comparison, Difference, HeldOut
from .accuracy import as_labels
from .values import as_items


@dataclass(frozen=True)
class Follows(Comparison):
    """Accept predictions that agree with renumbered labels for more songs than the threshold says.

    The value is a list of predictions, one array a set of songs; `expected` is a `HeldOut`, and the first set counts.
    """

    def difference(self, actual: Any, expected: HeldOut) -> Optional[Difference]:
        """Return that the predictions do not come from the labels, or None."""
        items = as_items(actual)
        if items is None or not len(items):
            return Difference("there are no predictions")
        predicted, problem = as_labels(items[0], len(expected.labels[0]))
        if predicted is None:
            return Difference(f"predictions: {problem}")
        share = float(np.mean(predicted == expected.labels[0]))
        if share >= expected.threshold:
            return None
        return Difference(
            f"with genres numbered otherwise only {share:.0%} of the songs get their new number: labels and n_genres "
            "are all that tells the genres"
        )

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Match nothing: two classifiers that err alike may err for different reasons."""
        return False
