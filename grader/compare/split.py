"""Rows that are dealt out at random: which of them go where is free, that all go somewhere is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, FrozenSet, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..model import Comparison, Difference
from .values import as_array, as_items, describe

SIZES, LABELS, ROWS, ALL = "sizes", "labels", "rows", "all"
REGULAR = "rng chooses too little: whatever its state, the rows of a set are neighbours, or equally far apart"


class Dealt(NamedTuple):
    """What `Split` has to know: the rows and labels to deal out, and how many rows each set gets."""

    features: np.ndarray
    labels: np.ndarray
    sizes: Tuple[int, ...]


@dataclass(frozen=True)
class Split(Comparison):
    """Accept sets of rows with their labels: `(x, y, x, y, ...)`.

    The expected value is `[features, labels, sizes]`: what was to be dealt out, and how many rows each set gets. No two
    rows of `features` are the same.

    Attributes
    ----------
    aspect : str
        What is judged: `SIZES`, that every set has its size; `LABELS`, that every row has its own label; `ROWS`, that
        every row is in exactly one set; or `ALL` of these.
    slack : int
        How many rows a set may have more or less.
    """

    aspect: str
    slack: int = 0

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return what is wrong with the sets `actual` in this one aspect, or None."""
        dealt = Dealt(*expected)
        sets, problem = _sets(actual, dealt)
        if sets is None:
            return Difference(problem)
        found = [_places(x, dealt.features) for x, _ in sets]
        faults = {
            SIZES: self._sizes(sets, dealt),
            LABELS: _labels(sets, found, dealt),
            ROWS: _rows(found, dealt),
        }
        return next((fault for aspect, fault in faults.items() if fault and self.aspect in (aspect, ALL)), None)

    def show(self, actual: Any, expected: Any) -> Tuple[Any, Any]:
        """Show shapes: any rows may go anywhere."""
        dealt = Dealt(*expected)
        shapes = [
            shape for n in dealt.sizes for shape in ((n, *dealt.features.shape[1:]), (n, *dealt.labels.shape[1:]))
        ]
        return f"arrays of the shapes {_listed(shapes)}", _shapes(actual)

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether two splits err in the same way, whichever rows they chose."""
        return self._faults(actual, expected) == self._faults(mistaken, expected)

    def pattern(self, actual: Sequence[Any], expected: Sequence[Any]) -> str:
        """Return that every last set is a run of rows, or rows equally far apart, wherever it begins."""
        for value, dealt in zip(actual, (Dealt(*each) for each in expected)):
            sets, _ = _sets(value, dealt)
            if sets is None or not regular(_places(sets[-1][0], dealt.features), len(dealt.features)):
                return ""
        return REGULAR

    def _faults(self, actual: Any, expected: Any) -> FrozenSet[str]:
        dealt = Dealt(*expected)
        sets, problem = _sets(actual, dealt)
        if sets is None:
            return frozenset([problem])
        found = [_places(x, dealt.features) for x, _ in sets]
        sizes = self._sizes(sets, dealt)
        told = {sizes.summary} if sizes else set()
        told.update(kind for kind, count in _astray(found, dealt) if count)
        if _labels(sets, found, dealt):
            told.add(LABELS)
            given = [y for _, y in sets]
            if any(np.array_equal(np.concatenate(each), dealt.labels) for each in (given, given[::-1])):
                told.add("labels in order")
        if not told and all((np.diff(each) >= 0).all() for each in found):
            told.add(f"in order, the first set from {min(found[0], default=-1)}")
        return frozenset(told)

    def _sizes(self, sets: List[Tuple[np.ndarray, np.ndarray]], dealt: Dealt) -> Optional[Difference]:
        sizes = [len(y) for _, y in sets]
        if all(abs(size - wanted) <= self.slack for size, wanted in zip(sizes, dealt.sizes)):
            return None
        wanted = f"{_and(dealt.sizes)}{f', give or take {self.slack}' if self.slack else ''}"
        return Difference(f"of {len(dealt.features)} rows the sets get {_and(sizes)}, not {wanted}")


def regular(places: np.ndarray, n: int) -> bool:
    """Tell whether numbers from 0 to n - 1 are all those between two, or equally far apart; n - 1 is followed by 0."""
    wanted, steps = set(places.tolist()), np.arange(len(places))
    return len(places) <= n and any(
        set(((first + step * steps) % n).tolist()) == wanted for step in range(1, n) for first in wanted
    )


def _listed(shapes: List[Any]) -> str:
    return ", ".join(f"({', '.join(f'{n:g}' for n in shape)}{',' * (len(shape) == 1)})" for shape in shapes)


def _shapes(actual: Any) -> str:
    items = as_items(actual)
    arrays = [as_array(item)[0] for item in items] if items is not None and len(items) < 20 else []
    if not arrays or any(array is None for array in arrays):
        return describe(actual)
    return f"arrays of the shapes {_listed([array.shape for array in arrays if array is not None])}"


def _and(numbers: Any) -> str:
    *most, last = (f"{number:g}" for number in numbers)
    return f"{', '.join(most)} and {last}"


def _sets(actual: Any, dealt: Dealt) -> Tuple[Optional[List[Tuple[np.ndarray, np.ndarray]]], str]:
    """Return the pairs (x, y) in `actual`, or say why there are none."""
    wanted = 2 * len(dealt.sizes)
    items = as_items(actual)
    if items is None:
        return None, f"{describe(actual)}, not {wanted} arrays"
    if len(items) != wanted:
        return None, f"the number of items is {len(items)}, not {wanted}"
    arrays = []
    for index, item in enumerate(items):
        array, problem = as_array(item)
        if array is None:
            return None, f"result[{index}]: {problem}"
        right = dealt.labels.shape[1:] if index % 2 else dealt.features.shape[1:]
        if array.ndim == 0 or (array.shape[1:] != right and array.shape != (0,)):
            return None, f"result[{index}]: the shape is {array.shape}, not {_shape(right)}"
        arrays.append(array)
    for x, y, index in zip(arrays[::2], arrays[1::2], range(0, wanted, 2)):
        if len(x) != len(y):
            return None, f"result[{index}] has {len(x)} rows, but result[{index + 1}] has {len(y)} labels"
    if sum(len(y) for y in arrays[1::2]) > 4 * len(dealt.labels):  # a comparison with each would take for ever
        return None, f"of {len(dealt.labels)} rows {sum(len(y) for y in arrays[1::2])} came back"
    return list(zip(arrays[::2], arrays[1::2])), ""


def _shape(right: Tuple[int, ...]) -> str:
    return f"(n, {', '.join(map(str, right))})" if right else "(n,)"


def _places(x: np.ndarray, features: np.ndarray) -> np.ndarray:
    """Return for every row of `x` its number in `features`, or -1; float32 is near enough."""
    if not len(x):
        return np.zeros(0, dtype=int)
    with np.errstate(all="ignore"):
        near = np.isclose(x[:, None, :], features[None, :, :], rtol=1e-6, atol=1e-9).all(axis=2)
    return np.where(near.any(axis=1), near.argmax(axis=1), -1)


def _labels(sets: List[Tuple[np.ndarray, np.ndarray]], found: List[np.ndarray], dealt: Dealt) -> Optional[Difference]:
    places = np.concatenate(found)
    given = np.concatenate([y for _, y in sets])
    known = places >= 0
    if not known.any():
        return Difference("none of the rows is one of those that were given")
    wrong = int((given[known] != dealt.labels[places[known]]).sum())
    return Difference(f"{wrong} of {int(known.sum())} rows have the label of another row") if wrong else None


def _rows(found: List[np.ndarray], dealt: Dealt) -> Optional[Difference]:
    told = [
        f"{count} {'row is' if count == 1 else 'rows are'} {kind}" for kind, count in _astray(found, dealt) if count
    ]
    return Difference(", ".join(told)) if told else None


def _astray(found: List[np.ndarray], dealt: Dealt) -> List[Tuple[str, int]]:
    """Count the rows that are not in exactly one set."""
    places = np.concatenate(found)
    known = places[places >= 0]
    owners = [set(each.tolist()) - {-1} for each in found]
    shared = sum(len(one & other) for at, one in enumerate(owners) for other in owners[at + 1 :])
    repeated = sum(int((each >= 0).sum()) - len(owner) for each, owner in zip(found, owners))
    return [
        ("lost", len(dealt.features) - len(set(known.tolist()))),
        ("in more than one set", shared),
        ("in one set twice", repeated),
        ("none of those that were given", int((places < 0).sum())),
    ]
