"""Predictions of a trained classifier, judged by the true genres that only the grader has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Optional, Tuple

import numpy as np

from ..model import Comparison, Difference, HeldOut, Measurement, Missed
from .values import as_array, as_items

SUSPICIOUS = 0.97
"""An accuracy above which the held-out songs are likely to have leaked."""
ONE_ANSWER = 0.97
"""The share of songs with the same genre from which on all count as alike: saturated units let a few slip through."""
EVERY_SONG = "every song, or all but a few, gets the same genre"
TO_LISTEN_TO = 3
"""Wrong songs that a report names."""


def as_labels(value: Any, n_songs: int) -> Tuple[Optional[np.ndarray], str]:
    """Return `value` as whole numbers, shape (n_songs,), or None and what is wrong with it."""
    array, problem = as_array(value, (n_songs,))
    if array is None:
        return None, problem
    if not np.isfinite(array).all() or (array != np.round(array)).any():
        return None, "genre numbers are not whole"
    return array.astype(np.int64), ""


def one_answer(labels: np.ndarray) -> bool:
    """Tell whether all songs, or all but a few of many, are given the same genre; `labels` has shape (n_songs,)."""
    return bool(np.unique(labels, return_counts=True)[1].max(initial=0) >= ONE_ANSWER * len(labels))


@dataclass(frozen=True)
class Accuracy(Comparison):
    """Accept predictions as accurate as the threshold; credit rises linearly from the floor up to it.

    The value is a list of predictions, one array a set of songs; `expected` is a `HeldOut`, and the first set counts.
    """

    def difference(self, actual: Any, expected: HeldOut) -> Optional[Difference]:
        """Return by how much the predictions miss the threshold, or None."""
        predicted, problem = _first(actual, expected)
        if predicted is None:
            return Difference(problem)
        accuracy = float(np.mean(predicted == expected.labels[0]))
        if accuracy >= expected.threshold:
            return None
        return Difference(
            f"{accuracy:.1%} of {len(predicted)} held-out songs get their genre; the goal is {expected.threshold:.0%}, "
            f"and chance {_chance(expected):.1%}"
        )

    def credit(self, actual: Any, expected: HeldOut) -> float:
        """Return the share of the way from the floor to the threshold."""
        predicted, _ = _first(actual, expected)
        if predicted is None:
            return 0.0
        accuracy = float(np.mean(predicted == expected.labels[0]))
        way = expected.threshold - expected.floor
        if way <= 0.0:  # a configuration may ask for less than chance
            return float(accuracy >= expected.threshold)
        return float(np.clip((accuracy - expected.floor) / way, 0.0, 1.0))

    def measure(self, actual: Any, expected: HeldOut) -> Optional[Measurement]:
        """Return the accuracy and the confusion matrix of the first set."""
        predicted, _ = _first(actual, expected)
        if predicted is None:
            return None
        labels, size = expected.labels[0], len(expected.genres)
        inside = (predicted >= 0) & (predicted < size)
        confusion = np.bincount(labels[inside] * size + predicted[inside], minlength=size * size).reshape(size, size)
        accuracy = float(np.mean(predicted == labels))
        flags = (f"an accuracy above {SUSPICIOUS:.0%} is suspicious: have held-out songs leaked?",)
        return Measurement(
            accuracy=accuracy,
            threshold=expected.threshold,
            floor=expected.floor,
            genres=expected.genres,
            confusion=tuple(tuple(int(count) for count in row) for row in confusion),
            flags=flags if accuracy > SUSPICIOUS else (),
            missed=_missed(predicted, expected),
        )

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Match nothing: two classifiers that err alike may err for different reasons."""
        return False


@dataclass(frozen=True)
class RowByRow(Comparison):
    """Accept predictions that depend on nothing but the row itself.

    The last set of songs is `order` of the first: its predictions must be, too.
    """

    def difference(self, actual: Any, expected: HeldOut) -> Optional[Difference]:
        """Return what depends on the other rows, or None."""
        items = as_items(actual)
        first, problem = _first(actual, expected)
        if first is None or items is None or expected.order is None:
            return Difference(problem)
        second, problem = as_labels(items[-1], len(expected.order))
        if second is None:
            return Difference(problem)
        if one_answer(first):  # independent of everything
            return Difference(EVERY_SONG)
        moved = int((second != first[expected.order]).sum())
        if not moved:
            return None
        return Difference(
            f"{moved} of {len(second)} songs get another genre in other company: a prediction may depend on its own "
            "row only"
        )

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Match nothing."""
        return False


@dataclass(frozen=True)
class SeveralClasses(Comparison):
    """Accept predictions that name at least `least` different genres."""

    least: int = 2

    def difference(self, actual: Any, expected: HeldOut) -> Optional[Difference]:
        """Return that too few genres are named, or None."""
        predicted, problem = _first(actual, expected)
        if predicted is None:
            return Difference(problem)
        if one_answer(predicted):
            return Difference(EVERY_SONG)
        count = len(np.unique(predicted))
        return Difference(f"only {count} of the genres are ever named") if count < self.least else None

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Match nothing."""
        return False


def _first(actual: Any, expected: HeldOut) -> Tuple[Optional[np.ndarray], str]:
    """Return the predictions for the first set of songs, or None and what is wrong with them."""
    items = as_items(actual)
    if items is None or not len(items):
        return None, "there are no predictions"
    predicted, problem = as_labels(items[0], len(expected.labels[0]))
    return predicted, f"predictions: {problem}" if problem else ""


def _missed(predicted: np.ndarray, expected: HeldOut) -> Tuple[Missed, ...]:
    """Return the first wrong song of each of some genres."""
    if expected.track_ids is None:
        return ()
    found: Dict[int, Missed] = {}
    for track_id, actual, given in zip(expected.track_ids, expected.labels[0], predicted):
        if given != actual and 0 <= given < len(expected.genres) and int(actual) not in found:
            names = expected.genres[int(actual)], expected.genres[int(given)]
            found[int(actual)] = Missed(int(track_id), *names)
    return tuple(found.values())[:TO_LISTEN_TO]


def _chance(expected: HeldOut) -> float:
    labels = expected.labels[0]
    return float(np.bincount(labels).max() / len(labels))
