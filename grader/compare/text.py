"""Words, exactly as they are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from ..model import Comparison, Difference
from .values import kind


@dataclass(frozen=True)
class Text(Comparison):
    """Accept the expected text, letter by letter."""

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return how `actual` differs from `expected`, or None."""
        if not isinstance(actual, str):
            return Difference(f"there is {kind(actual)} where a text belongs")
        if actual == expected:
            return None
        alike = _letters(actual) == _letters(expected)
        summary = "the text is spelt otherwise than in the docstring" if alike else "another text belongs here"
        return Difference(summary, f"expected {expected!r}, got {actual[:40]!r}")


def _letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())
