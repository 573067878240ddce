"""What student code is called with: plain values, and some that are made where the code runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Mapping, Optional, Tuple, Type

import numpy as np

Inputs = Mapping[str, Any]
"""The arguments of one call, by name and in the order of the signature."""


@dataclass(frozen=True)
class Rng:
    """Becomes `numpy.random.default_rng(seed)`, in the same state for every call."""

    seed: int


@dataclass(frozen=True, eq=False)
class File:
    """Becomes the path of a file with these bytes, `data` of shape (n_bytes,) and type uint8."""

    name: str
    data: np.ndarray


@dataclass(frozen=True, eq=False)
class StandIn:
    """Becomes a function that records how it is called; `grader.worker.standins` has the kinds and their settings."""

    kind: str
    name: str
    settings: Mapping[str, Any] = field(default_factory=dict)


MADE: Mapping[Type[Any], str] = {Rng: "rng", File: "file", StandIn: "stand-in"}
"""The arguments that are made where the code runs, and what the worker calls them."""


@dataclass(frozen=True, eq=False)
class Examples:
    """Songs to learn from and songs that are held out.

    Attributes
    ----------
    name : str
        Of the song set.
    genres : tuple of str
        Genre number `i` is `genres[i]`.
    train_x, test_x : ndarray of shape (n_songs, n_features)
    train_y, test_y : ndarray of shape (n_songs,)
        Genre numbers.
    threshold : float
        The accuracy that earns all points on this set.
    thresholds : mapping of str to float
        The same for all of the set's tables that name one.
    test_ids : ndarray of shape (n_songs,), optional
        Track ids of the held-out songs, of a public set alone: a report may name songs that a classifier got wrong.
    """

    name: str
    genres: Tuple[str, ...]
    train_x: np.ndarray
    train_y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray
    threshold: float
    thresholds: Mapping[str, float] = field(default_factory=dict)
    test_ids: Optional[np.ndarray] = None

    @property
    def chance(self) -> float:
        """The accuracy of naming always the most frequent genre of the held-out songs."""
        return float(np.bincount(self.test_y).max() / len(self.test_y))


@dataclass(frozen=True, eq=False)
class HeldOut:
    """What the predictions of a trained classifier are judged by.

    Attributes
    ----------
    labels : tuple of ndarray
        The genre numbers of each set of songs that the classifier is asked about; of the first the accuracy counts,
        of the second, where there is one, the songs are those that it learnt from.
    genres : tuple of str
    floor, threshold : float
        Accuracies that earn no points and all points.
    order : ndarray, optional
        For a check that asks about some songs once more: row `i` of the last set is row `order[i]` of the first.
    track_ids : ndarray, optional
        Of the songs of the first set, where that is public.
    """

    labels: Tuple[np.ndarray, ...]
    genres: Tuple[str, ...] = ()
    floor: float = 0.0
    threshold: float = 1.0
    order: Optional[np.ndarray] = None
    track_ids: Optional[np.ndarray] = None


@dataclass(frozen=True, eq=False)
class Question:
    """A case of an exercise that trains a classifier.

    Attributes
    ----------
    inputs : Inputs
        What it is trained with.
    asks : tuple of ndarray
        What the trained model is asked about, one call each. It is sent only when the training has ended.
    expected : any
        What the comparison judges the answers by.
    """

    inputs: Inputs
    asks: Tuple[np.ndarray, ...]
    expected: Any
