"""How a function called those that it was handed, from the record of its calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Optional, Sequence, Tuple

import numpy as np

from ..model import Comparison, Difference
from .values import as_array, same

FITS, ASKS = "fits", "asks"
UNREADABLE = "the record of the calls cannot be read"
MAX_ROWS = 10_000
"""As many rows that a model was asked about are looked at."""


@dataclass(frozen=True)
class CalledOnce(Comparison):
    """Accept a record in which a function was called exactly once with each of the expected keyword arguments.

    The record is a list of `[name, positional, keyword]`, the expected value a list of dicts. The order is free.
    """

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return which calls are missing or too many, or None."""
        if not _readable(actual):
            return Difference(UNREADABLE)
        counts = [self._count(actual, known) for known in expected]
        never, often = counts.count(0), sum(count > 1 for count in counts)
        if never:
            return Difference(
                f"{never} of {len(expected)} combinations {'is' if never == 1 else 'are'} never evaluated"
            )
        if often:
            what = "combination is" if often == 1 else "combinations are"
            return Difference(f"{often} {what} evaluated more than once")
        return None

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether two records have as many calls of each kind."""
        if not _readable(actual) or len(actual) != len(mistaken):
            return False
        return [self._count(actual, known) for known in expected] == [
            self._count(mistaken, known) for known in expected
        ]

    def _count(self, record: Any, known: Any) -> int:
        return sum(same(keyword, known) for _, _, keyword in record)


@dataclass(frozen=True)
class Trained(Comparison):
    """Accept a record in which models were trained on, and asked about, the rows that they should be.

    The record is a list of `[name, positional, keyword]`: `fit(x, y)` makes a model, `apply(model, x)` asks it, and a
    model is `{"model": n}` for call number `n`. The expected value is a list of `[x, y, others]`, one a model: the rows
    and labels to train on, and other rows to ask about. Models may be trained again, and asked in any portions.

    Attributes
    ----------
    aspect : str
        What is judged: `FITS`, that each model is trained on its rows, and none on others; `ASKS`, that each is asked
        about all its rows and all the others.
    """

    aspect: str

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return what is wrong with the calls in this one aspect, or None."""
        if not _readable(actual) or not all(len(call[1]) == 2 for call in actual):
            return Difference(UNREADABLE)
        fits = [(number, *call[1]) for number, call in enumerate(actual) if not _asks(call)]
        if not fits:
            return Difference("no model is trained")
        known = [self._number(x, y, expected) for _, x, y in fits]
        if self.aspect == FITS:
            return _fits(fits, known, expected)
        return _asked(actual, [number for number, _, _ in fits], known, expected)

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether models were trained on the same rows, however often, and lack answers alike."""
        found, other = self.difference(actual, expected), self.difference(mistaken, expected)
        if found is None or other is None or UNREADABLE in (found.summary, other.summary):
            return found is other
        one, two = ([call[1] for call in record if not _asks(call)] for record in (actual, mistaken))
        return _all_among(one, two) and _all_among(two, one)

    def _number(self, x: Any, y: Any, expected: Sequence[Any]) -> Optional[int]:
        """Return which of the expected models has these rows and labels, or None."""
        return next((i for i, (rows, labels, _) in enumerate(expected) if _equal(x, rows) and _equal(y, labels)), None)


def _readable(record: Any) -> bool:
    """Tell whether a record, which student code could have forged, is one."""
    return isinstance(record, list) and all(
        isinstance(call, (list, tuple))
        and len(call) == 3
        and isinstance(call[1], (list, tuple))
        and isinstance(call[2], dict)
        for call in record
    )


def _asks(call: Sequence[Any]) -> bool:
    return isinstance(call[1][0], dict)


def _model(call: Sequence[Any]) -> Optional[int]:
    number = call[1][0].get("model")
    return number if isinstance(number, int) else None


def _all_among(some: Sequence[Any], others: Sequence[Any]) -> bool:
    return all(any(same(each, other) for other in others) for each in some)


def _equal(one: Any, other: Any) -> bool:
    (a, _), (b, _) = as_array(one), as_array(other)
    return a is not None and b is not None and a.shape == b.shape and bool(np.allclose(a, b, rtol=1e-5, atol=1e-8))


def _fits(fits: List[Tuple[Any, ...]], known: List[Optional[int]], expected: Sequence[Any]) -> Optional[Difference]:
    strange = [x for (_, x, _), number in zip(fits, known) if number is None]
    if strange:
        wanted = ", ".join(str(len(x)) for x, _, _ in expected)
        rows, _ = as_array(strange[0])
        size = len(rows) if rows is not None and rows.ndim else 0
        return Difference(
            f"{len(strange)} of {len(fits)} models are trained on other songs than the first ones of a size asked for",
            f"one is trained on {size} songs; asked for are the first {wanted}",
        )
    missing = len(expected) - len(set(known))
    return Difference(f"no model is trained for {missing} of {len(expected)} sizes") if missing else None


def _asked(
    record: Sequence[Any], fits: List[int], known: List[Optional[int]], expected: Sequence[Any]
) -> Optional[Difference]:
    for number, (rows, _, others) in enumerate(expected):
        mine = {call for call, which in zip(fits, known) if which == number}
        asked = [call[1][1] for call in record if _asks(call) and _model(call) in mine]
        for what, wanted in (("the songs that it learnt from", rows), ("the validation songs", others)):
            lacking = _lacking(wanted, asked)
            if lacking:
                return Difference(f"the model for {len(rows)} songs is not asked about {lacking} of {what}")
    return None


def _lacking(wanted: np.ndarray, asked: Sequence[Any]) -> int:
    """Count the rows of `wanted` that are in none of the tables `asked`."""
    tables = [table for table, _ in map(as_array, asked) if table is not None and table.shape[1:] == wanted.shape[1:]]
    if not tables:
        return len(wanted)
    rows = np.concatenate(tables)[:MAX_ROWS]
    near = np.isclose(wanted[:, None, :], rows[None, :, :], rtol=1e-5, atol=1e-8).all(axis=2)
    return int((~near.any(axis=1)).sum())
