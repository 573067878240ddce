"""One number that is finite and large enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from ..model import Comparison, Difference
from .values import as_array


@dataclass(frozen=True)
class Above(Comparison):
    """Accept a finite number above the expected one."""

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return how `actual` falls short of being a number above `expected`, or None."""
        number, problem = as_array(actual, ())
        if number is None:
            return Difference(problem)
        if not np.isfinite(number):
            return Difference(f"the value is {'NaN' if np.isnan(number) else 'infinite'}")
        if number <= expected:
            return Difference("the value is too small", f"expected more than {float(expected):.6g}, got {number:.6g}")
        return None

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether both are the same; NaN is like NaN here and infinity like infinity."""
        one, _ = as_array(actual)
        other, _ = as_array(mistaken)
        if one is None or other is None or one.shape != other.shape:
            return False
        return bool(np.allclose(one, other, rtol=1e-5, equal_nan=True))
