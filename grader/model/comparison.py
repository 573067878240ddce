"""What a comparison is, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional, Sequence, Tuple

if TYPE_CHECKING:
    from .shown import Measurement


@dataclass(frozen=True)
class Difference:
    """How a value differs from the expected one.

    Attributes
    ----------
    summary : str
        The kind of difference, in words that give away neither inputs nor expected values.
    detail : str
        Where and by how much, with both values; shown for open examples only.
    """

    summary: str
    detail: str = ""


class Comparison:
    """Says how a value differs from the expected one. Subclasses are frozen data, so that a Suite can be saved."""

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return how `actual` differs from `expected`, or None where it is right."""
        raise NotImplementedError

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether `actual` is what a misconception gives, `mistaken`, or errs in the same way from `expected`."""
        return self.difference(actual, mistaken) is None

    def pattern(self, actual: Sequence[Any], expected: Sequence[Any]) -> str:
        """Return what is not left to chance in answers that are each right and drawn from different states, or ""."""
        return ""

    def credit(self, actual: Any, expected: Any) -> float:
        """Return the share of the points, from 0 to 1, that `actual` earns where it is not quite right."""
        return 0.0

    def measure(self, actual: Any, expected: Any) -> Optional[Measurement]:
        """Return what is measured of `actual` besides, or None."""
        return None

    def keep(self, expected: Any) -> Any:
        """Return what a suite has to hold of the expected value."""
        return expected

    def show(self, actual: Any, expected: Any) -> Tuple[Any, Any]:
        """Return what an open example shows of the expected and of the given value."""
        return expected, actual
