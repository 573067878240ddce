"""Every combination of hyperparameters with its score, and the best of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence, Tuple

from ..model import Comparison, Difference
from .close import Close
from .values import as_items, kind, same

BEST, SCORES = "best", "scores"


@dataclass(frozen=True)
class Combinations(Comparison):
    """Accept `(best, scores)`: the parameters of the first highest score, and a list of pairs `(parameters, score)`.

    Attributes
    ----------
    aspect : str
        What is judged: `BEST` or `SCORES`.
    """

    aspect: str

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return how `actual` differs from `expected` in this one aspect, or None."""
        items = as_items(actual)
        if items is None or len(items) != 2:
            what = f"there is {kind(actual)}" if items is None else f"the number of items is {len(items)}"
            return Difference(f"{what}, not a pair (best, scores)")
        if self.aspect == BEST:
            return _parameters(items[0], expected[0], "best: ")
        return self._scores(items[1], expected[1])

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether `actual` is what a misconception gives, in whole."""
        return same(actual, mistaken)

    def _scores(self, actual: Any, expected: Sequence[Any]) -> Optional[Difference]:
        items = as_items(actual)
        if items is None:
            return Difference(f"scores: there is {kind(actual)}, not a list of pairs")
        if len(items) != len(expected):
            return Difference(f"scores: the number of pairs is {len(items)}, not {len(expected)}")
        for index, (item, (parameters, score)) in enumerate(zip(items, expected)):
            pair = as_items(item)
            if pair is None or len(pair) != 2:
                return Difference(f"scores[{index}]: there is {kind(item)}, not a pair (parameters, score)")
            found = _parameters(pair[0], parameters, f"scores[{index}]: ") or Close().difference(pair[1], score)
            if found is not None:
                return Difference(*self._where(found, index, pair[0], [known for known, _ in expected]))
        return None

    def _where(self, found: Difference, index: int, given: Any, known: List[Any]) -> Tuple[str, str]:
        if any(same(given, parameters) for parameters in known[index + 1 :]):
            return f"scores[{index}] is a combination that comes later", found.detail
        summary = found.summary if found.summary.startswith("scores") else f"scores[{index}]: {found.summary}"
        return summary, found.detail


def _parameters(actual: Any, expected: Dict[str, Any], place: str) -> Optional[Difference]:
    if not isinstance(actual, dict):
        return Difference(f"{place}there is {kind(actual)}, not a dict of parameters")
    if set(actual) != set(expected):
        return Difference(
            f"{place}the keys are not those of the grid", f"expected {list(expected)}, got {list(actual)}"
        )
    if same(actual, expected):
        return None
    return Difference(f"{place}another combination belongs here", f"expected {expected}, got {actual}")
