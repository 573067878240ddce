"""Lists of numbers and of text that are exactly these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional, Tuple

import numpy as np

from ..model import Comparison, Difference
from .values import as_items, at, identical, kind

MAX_SHOWN = 40


@dataclass(frozen=True)
class Exact(Comparison):
    """Accept lists, tuples or arrays of the same numbers and texts in the same order.

    A number may be of any numeric type, and a text of Python or of NumPy; neither stands for the other.
    """

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return how `actual` differs from `expected`, or None."""
        return self._difference(actual, expected, "")

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether `actual` is what a misconception gives, a dictionary perhaps."""
        return identical(actual, mistaken) or self.difference(actual, mistaken) is None

    def show(self, actual: Any, expected: Any) -> Tuple[Any, Any]:
        """Put text in quotes: 5 and "5" look alike without."""
        return _quoted(expected), _quoted(actual)

    def _difference(self, actual: Any, expected: Any, place: str) -> Optional[Difference]:
        if isinstance(expected, (list, tuple)):
            return self._items(actual, expected, place)
        number = isinstance(expected, (int, float))
        value = actual.item() if isinstance(actual, (np.ndarray, np.generic)) and np.ndim(actual) == 0 else actual
        if number and not (isinstance(value, (int, float)) and not isinstance(value, bool)):
            return Difference(f"{at(place)}there is {_kind(value)} where a number belongs")
        if not number and not isinstance(value, str):
            return Difference(f"{at(place)}there is {_kind(value)} where text belongs")
        if value == expected:
            return None
        what = "number" if number else "text"
        return Difference(f"{at(place)}another {what}", f"expected {_show(expected)}, got {_show(value)}")

    def _items(self, actual: Any, expected: Any, place: str) -> Optional[Difference]:
        items = as_items(actual)
        if items is None:
            return Difference(f"{at(place)}there is {_kind(actual)}, not a list or a tuple of {len(expected)}")
        if len(items) != len(expected):
            return Difference(f"{at(place)}the number of items is {len(items)}, not {len(expected)}")
        for index, (item, wanted) in enumerate(zip(items, expected)):
            found = self._difference(item, wanted, f"{place}[{index}]")
            if found is not None:
                return found
        return None


def _quoted(value: Any) -> Any:
    if isinstance(value, str):
        return _show(value)
    if isinstance(value, (list, tuple)):
        return type(value)(_quoted(item) for item in value)
    return value


def _kind(value: Any) -> str:
    return "text" if isinstance(value, str) else kind(value)


def _show(value: Any) -> str:
    return repr(value)[:MAX_SHOWN] if isinstance(value, str) else f"{value:.12g}"
