"""Folds for cross-validation: which song is in which is free, that each is validated on exactly once is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, FrozenSet, List, Optional, Sequence, Tuple

import numpy as np

from ..model import Comparison, Difference
from .split import REGULAR, regular
from .values import as_array, as_items, kind

ONCE, SIZES, REST = "once", "sizes", "rest"
Pair = Tuple[np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Folds(Comparison):
    """Accept `k` pairs `(train_indices, validation_indices)`.

    The expected value is `[n_songs, k]`.

    Attributes
    ----------
    aspect : str
        What is judged: `ONCE`, that every song is in one validation part and only in one; `SIZES`, that these differ
        by at most 1; `REST`, that each training part holds all the other songs, once.
    """

    aspect: str

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return what is wrong with the pairs `actual` in this one aspect, or None."""
        n_songs, k = expected
        pairs, problem = _pairs(actual, n_songs, k)
        if pairs is None:
            return Difference(problem)
        judge = {ONCE: _once, SIZES: _sizes, REST: _rest}[self.aspect]
        told = judge(pairs, n_songs)
        return Difference(told) if told else None

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether two answers err in the same way, whichever songs they chose."""
        return _faults(actual, *expected) == _faults(mistaken, *expected)

    def pattern(self, actual: Sequence[Any], expected: Sequence[Any]) -> str:
        """Return that every validation part is a run of songs, or songs equally far apart, wherever it begins."""
        for value, (n_songs, k) in zip(actual, expected):
            pairs, _ = _pairs(value, n_songs, k)
            if pairs is None or not all(regular(part, n_songs) for _, part in pairs):
                return ""
        return REGULAR

    def show(self, actual: Any, expected: Any) -> Tuple[Any, Any]:
        """Show in words what is expected: which song goes where is free."""
        n_songs, k = expected
        wanted = f"{k} pairs; each of 0 to {n_songs - 1} in one validation part, and in all the other training parts"
        return wanted, actual


def _pairs(actual: Any, n_songs: int, k: int) -> Tuple[Optional[List[Pair]], str]:
    """Return the pairs in `actual`, or say why there are none."""
    items = as_items(actual)
    if items is None:
        return None, f"there is {kind(actual)}, not a list of {k} pairs"
    if len(items) != k:
        return None, f"the number of pairs is {len(items)}, not {k}"
    pairs = []
    for fold, item in enumerate(items):
        pair = as_items(item)
        if pair is None or len(pair) != 2:
            return None, f"fold {fold}: there is {kind(item)}, not a pair of training and validation indices"
        parts = [_indices(part, n_songs) for part in pair]
        for name, (part, problem) in zip(("training", "validation"), parts):
            if part is None:
                return None, f"fold {fold}: in the {name} part {problem}"
        pairs.append((parts[0][0], parts[1][0]))
    return pairs, ""  # type: ignore[return-value]  # neither is None


def _indices(part: Any, n_songs: int) -> Tuple[Optional[np.ndarray], str]:
    items = as_items(part)
    if items is not None and len(items) and all(isinstance(item, (bool, np.bool_)) for item in items):
        return None, "there are True and False, not the numbers of the songs"
    array, problem = as_array(part)
    if array is None:
        return None, problem
    if array.ndim != 1:
        return None, f"the shape is {array.shape}, not (number of songs,)"
    if not np.isin(array, np.arange(n_songs)).all():
        return None, f"there is a number that is no song: they are called 0 to {n_songs - 1}"
    return array.astype(int), ""


def _once(pairs: List[Pair], n_songs: int) -> str:
    counts = np.bincount(np.concatenate([validation for _, validation in pairs]), minlength=n_songs)
    never, often = int((counts == 0).sum()), int((counts > 1).sum())
    told = [f"{never} {_songs(never)} in no validation part"] if never else []
    told += [f"{often} {_songs(often)} in more than one"] if often else []
    return ", ".join(told)


def _songs(count: int) -> str:
    return "song is" if count == 1 else "songs are"


def _sizes(pairs: List[Pair], n_songs: int) -> str:
    sizes = [len(validation) for _, validation in pairs]
    return f"the validation parts hold {min(sizes)} to {max(sizes)} songs" if max(sizes) - min(sizes) > 1 else ""


def _rest(pairs: List[Pair], n_songs: int) -> str:
    for fold, (train, validation) in enumerate(pairs):
        shared = len(np.intersect1d(train, validation))
        if shared:
            return f"fold {fold}: {shared} {_songs(shared)} in both parts"
        if len(np.unique(train)) != len(train):
            return f"fold {fold}: the training part holds a song twice"
        lacking = n_songs - len(np.union1d(train, validation))
        if lacking:
            return f"fold {fold}: {lacking} {_songs(lacking)} in neither part"
    return ""


def _faults(actual: Any, n_songs: int, k: int) -> FrozenSet[Any]:
    pairs, problem = _pairs(actual, n_songs, k)
    if pairs is None:
        return frozenset([problem])
    validation = [part for _, part in pairs]
    told = {
        ("sizes", *sorted(len(part) for part in validation)),
        ("trained on", *sorted(len(part) for part, _ in pairs)),
        ("once", not _once(pairs, n_songs)),
        ("rest", _rest(pairs, n_songs).split(": ")[-1].split(" ", 1)[-1]),
    }
    if all((np.diff(part) == 1).all() for part in validation):
        told.add(("in order",))
    elif all(len(np.unique(np.diff(part))) < 2 for part in validation):
        told.add(("in steps",))
    return frozenset(told)
