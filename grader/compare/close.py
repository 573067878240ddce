"""Numbers that agree within a tolerance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional, Tuple

import numpy as np

from ..model import Comparison, Difference
from .values import as_array, as_items, at, describe


@dataclass(frozen=True)
class Close(Comparison):
    """Accept numbers within `rtol` times the largest entry of the expected array, plus `atol`.

    Where the expected value is a list or a tuple, its items are compared one by one, each with its own largest entry.
    """

    rtol: float = 1e-5
    atol: float = 1e-8

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return how `actual` differs from `expected`, or None."""
        return self._difference(actual, expected, "")

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether `actual` is what a misconception gives; here NaN is like NaN and infinity like infinity."""
        return self._difference(*_without_oddities(actual, mistaken), "") is None

    def _difference(self, actual: Any, expected: Any, place: str) -> Optional[Difference]:
        if isinstance(expected, (list, tuple)):
            return self._items(actual, expected, place)
        wanted = np.asarray(expected)
        array, problem = as_array(actual, wanted.shape)
        if array is None:
            return Difference(f"{at(place)}{problem}")
        return self._numbers(array, wanted, place)

    def _tolerance(self, expected: np.ndarray) -> Any:
        # A misconception may give infinity, beside which everything would be near.
        return self.atol + self.rtol * abs(expected).max(initial=0.0, where=np.isfinite(expected))

    def _items(self, actual: Any, expected: Any, place: str) -> Optional[Difference]:
        items = as_items(actual)
        if items is None:
            return Difference(f"{at(place)}{describe(actual)}, not a list or a tuple of {len(expected)}")
        if len(items) != len(expected):
            return Difference(f"{at(place)}the number of items is {len(items)}, not {len(expected)}")
        for index, (item, wanted) in enumerate(zip(items, expected)):
            found = self._difference(item, wanted, f"{place}[{index}]")
            if found is not None:
                return found
        return None

    def _numbers(self, actual: np.ndarray, expected: np.ndarray, place: str) -> Optional[Difference]:
        if not expected.size:
            return None
        with np.errstate(all="ignore"):
            gap = abs(actual - expected)
        wrong = ~(gap <= self._tolerance(expected))  # so where there is a NaN
        if not wrong.any():
            return None
        return Difference(f"{at(place)}{_kind(actual, expected, wrong, gap)}", _detail(actual, expected, wrong))


def _without_oddities(actual: Any, mistaken: Any) -> Tuple[Any, Any]:
    """Return both with 0 wherever both hold the same NaN or infinity."""
    if isinstance(mistaken, (list, tuple)):
        items = as_items(actual)
        if items is None or len(items) != len(mistaken):
            return actual, mistaken
        pairs = [_without_oddities(item, other) for item, other in zip(items, mistaken)]
        return [one for one, _ in pairs], [other for _, other in pairs]
    other = np.asarray(mistaken)
    array, _ = as_array(actual, other.shape)
    if array is None or array.shape != other.shape or other.dtype.kind not in "biuf" or np.isfinite(other).all():
        return actual, mistaken
    same = (np.isnan(array) & np.isnan(other)) | (np.isinf(other) & (array == other))
    return np.where(same, 0.0, array), np.where(same, 0.0, other)


def _kind(actual: np.ndarray, expected: np.ndarray, wrong: np.ndarray, gap: np.ndarray) -> str:
    """Say what sort of difference it is, without a value that belongs to the answer."""
    for name, found in (("NaN", np.isnan(actual)), ("infinite", np.isinf(actual))):
        if found.any():
            return f"{_count(found)} {name}"
    scale = _scale(actual, expected)
    if scale == -1:
        return f"{_count(wrong)} of the wrong sign"
    if scale is not None and wrong.size > 1:
        return f"every value is {scale:.3g} times what it should be"
    return f"{_count(wrong)} wrong, {'the largest ' if wrong.sum() > 1 else ''}by {float(np.max(gap[wrong])):.2g}"


def _count(which: np.ndarray) -> str:
    if which.size == 1:
        return "the value is"
    return f"{int(which.sum())} of {which.size} values {'is' if which.sum() == 1 else 'are'}"


def _scale(actual: np.ndarray, expected: np.ndarray) -> Optional[float]:
    """Return the one factor between the two, or None where there is no such factor."""
    largest = np.unravel_index(int(np.argmax(np.abs(expected))), expected.shape)
    if not expected[largest] or not actual.any():
        return None
    with np.errstate(all="ignore"):
        factor = float(actual[largest] / expected[largest])
        same = np.allclose(actual, factor * expected, rtol=1e-6, atol=1e-9 * abs(float(actual[largest])))
    return round(factor, 6) if same else None


def _detail(actual: np.ndarray, expected: np.ndarray, wrong: np.ndarray) -> str:
    entry = tuple(int(i) for i in np.argwhere(wrong)[0])
    where = f"at {list(entry)} " if entry else ""
    return f"{where}expected {expected[entry]:.6g}, got {actual[entry]:.6g}"
