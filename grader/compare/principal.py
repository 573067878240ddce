"""Principal components, where a row may point either way and equal variances leave a choice of axes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Iterator, Optional, Tuple

import numpy as np

from ..model import Comparison, Difference
from .close import Close
from .values import as_array, as_items, kind

DIRECTIONS, SHARES = "directions", "shares"


@dataclass(frozen=True)
class PrincipalComponents(Comparison):
    """Accept `(mean, components, explained_variance_ratio)` of a principal component analysis.

    The expected value is a dict: "mean" of shape (n_features,); "axes" of shape (n_features, n_features), all
    directions in rows, most variance first; "shares" of shape (n_features,), the part of the variance along each;
    "kept", the number of components. Each row is right if it lies in the space of all axes with the same share, so
    that its sign is free and so are its turns in that space.

    Attributes
    ----------
    aspect : str
        What is judged: `DIRECTIONS`, the mean and the components; `SHARES`, the ratio.
    tolerance : float
        How far a unit vector may lie outside of its space.
    tie : float
        Shares that differ by less are equal.
    """

    aspect: str
    tolerance: float = 1e-5
    tie: float = 1e-7

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return how `actual` differs from `expected`, or None."""
        items = as_items(actual)
        if items is None:
            return Difference(f"there is {kind(actual)}, not mean, components and explained variance ratio")
        if len(items) != 3:
            return Difference(f"the number of items is {len(items)}, not 3: mean, components, explained variance ratio")
        if self.aspect == SHARES:
            return _named("explained variance ratio", Close().difference(items[2], _kept(expected)[2]))
        mean = _named("mean", Close().difference(items[0], expected["mean"]))
        return mean or _named("components", self._rows(items[1], expected))

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether `actual` is what a misconception gives; rows or columns may turn where the right ones may."""
        items, others = as_items(actual), as_items(mistaken)
        if items is None or others is None or len(items) != len(others):
            return Close().matches(actual, mistaken)
        return all(self._alike(item, other, expected) for item, other in zip(items, others))

    def show(self, actual: Any, expected: Any) -> Tuple[Any, Any]:
        """Show the components expected, without the directions that are not kept."""
        return _kept(expected), actual

    def _rows(self, components: Any, expected: Dict[str, Any]) -> Optional[Difference]:
        axes, kept = expected["axes"], int(expected["kept"])
        rows, problem = as_array(components, (kept, axes.shape[1]))
        if rows is None:
            return Difference(problem)
        with np.errstate(all="ignore"):
            gram = rows @ rows.T
        wrong = ~(abs(gram - np.eye(kept)) <= 2 * self.tolerance)  # so that NaN is wrong
        if wrong.any():
            return _not_orthonormal(gram, *(int(place) for place in np.argwhere(wrong)[0]))
        for first, end in self._ties(expected["shares"]):
            for index in range(first, min(end, kept)):
                if _outside(rows[index], axes[first:end]) > self.tolerance:
                    got, wanted = (np.array2string(row, precision=4) for row in (rows[index], axes[index]))
                    return Difference(
                        f"row {index} points another way", f"expected {wanted} or its negative, got {got}"
                    )
        return None

    def _ties(self, shares: np.ndarray) -> Iterator[Tuple[int, int]]:
        """Yield where each run of equal shares begins and ends."""
        first = 0
        for index in range(1, len(shares) + 1):
            if index == len(shares) or shares[index - 1] - shares[index] > self.tie:
                yield first, index
                first = index

    def _alike(self, one: Any, other: Any, expected: Dict[str, Any]) -> bool:
        (a, _), (b, _) = as_array(one), as_array(other)
        if a is None or b is None or a.shape != b.shape or a.ndim != 2 or not (np.isfinite(a) & np.isfinite(b)).all():
            return Close().matches(one, other)
        return self._same_rows(a, b, expected) or self._same_rows(a.T, b.T, expected)

    def _same_rows(self, a: np.ndarray, b: np.ndarray, expected: Dict[str, Any]) -> bool:
        """Tell whether rows agree up to sign, or have one length and lie in the same space of equal shares."""
        tolerance = self.tolerance * max(1.0, float(abs(b).max(initial=0.0)))
        axes = expected["axes"]
        spaces = [axes[first:end] for first, end in self._ties(expected["shares"]) if end - first > 1]
        for one, other in zip(a, b):
            if min(abs(one - other).max(initial=0.0), abs(one + other).max(initial=0.0)) <= tolerance:
                continue
            same_length = abs(np.sqrt(one @ one) - np.sqrt(other @ other)) <= tolerance
            inside = len(one) == len(axes) and any(
                max(_outside(one, space), _outside(other, space)) <= tolerance for space in spaces
            )
            if not (same_length and inside):
                return False
        return True


def _outside(vectors: np.ndarray, space: np.ndarray) -> float:
    """Return how far vectors stick out of a space, given by orthonormal rows."""
    return float(abs(vectors - vectors @ space.T @ space).max(initial=0.0))


def _kept(expected: Dict[str, Any]) -> Tuple[Any, Any, Any]:
    kept = int(expected["kept"])
    return expected["mean"], expected["axes"][:kept], expected["shares"][:kept]


def _named(part: str, difference: Optional[Difference]) -> Optional[Difference]:
    if difference is None:
        return None
    return Difference(f"{part}: {difference.summary}", difference.detail)


def _not_orthonormal(gram: np.ndarray, row: int, other: int) -> Difference:
    if not np.isfinite(gram).all():
        return Difference("there is NaN or infinity")
    if row == other:
        return Difference(f"row {row} has the length {float(np.sqrt(gram[row, row])):.3g}, not 1")
    return Difference(f"rows {row} and {other} are not at right angles")
