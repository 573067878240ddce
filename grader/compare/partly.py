"""Numbers that agree wherever it is known what they should be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from ..model import Difference
from .close import Close
from .values import as_array, as_items


@dataclass(frozen=True)
class Partly(Close):
    """Accept numbers as `Close` does; where NaN is expected, any finite number is right."""

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return how `actual` differs from `expected`, or None."""
        return super().difference(*_without_unknown(actual, expected, expected))

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether `actual` is what a misconception gives, wherever it is known what is right."""
        actual, _ = _without_unknown(actual, expected, expected)
        mistaken, _ = _without_unknown(mistaken, expected, expected)
        return super().matches(actual, mistaken)


def _without_unknown(actual: Any, expected: Any, unknown: Any) -> Any:
    """Return both with 0 where `unknown` is NaN and `actual` is finite."""
    if isinstance(unknown, (list, tuple)):
        items = as_items(actual)
        if items is None or len(items) != len(unknown):
            return actual, expected
        pairs = [_without_unknown(*each) for each in zip(items, expected, unknown)]
        return [one for one, _ in pairs], [other for _, other in pairs]
    wanted = np.asarray(unknown, dtype=np.float64)
    array, _ = as_array(actual, wanted.shape)
    if array is None:
        return actual, np.where(np.isnan(wanted), 0.0, expected)
    return np.where(np.isnan(wanted) & np.isfinite(array), 0.0, array), np.where(np.isnan(wanted), 0.0, expected)
