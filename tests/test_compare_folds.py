"""Folds are right when they fit together, whichever song is where."""

from __future__ import annotations

from typing import Any, List, Tuple

import numpy as np
import pytest

from grader.compare import Folds
from grader.compare.folds import ONCE, REST, SIZES
from grader.compare.split import regular
from grader.worker.wire import Opaque

EXPECTED = [7, 3]
Pairs = List[Tuple[Any, Any]]


def pairs(*validation: Any) -> Pairs:
    return [([song for song in range(7) if song not in fold], list(fold)) for fold in validation]


GOOD = pairs((6, 0, 3), (1, 2), (4, 5))


@pytest.mark.parametrize("aspect", [ONCE, SIZES, REST])
@pytest.mark.parametrize(
    "answer",
    [
        GOOD,
        tuple([np.array(train), np.array(fold, dtype=float)] for train, fold in GOOD),
        [(train[::-1], fold) for train, fold in reversed(GOOD)],
    ],
    ids=["lists", "arrays", "another order"],
)
def test_any_deal_is_accepted(aspect: str, answer: Any) -> None:
    """Lists, arrays and whole floats pass, in any order."""
    assert Folds(aspect).difference(answer, EXPECTED) is None


@pytest.mark.parametrize(
    ("aspect", "answer", "summary"),
    [
        (ONCE, pairs((6, 0), (1, 2), (4, 5)), "1 song is in no validation part"),
        (ONCE, pairs((6, 0, 3), (1, 2), (4, 5, 0)), "1 song is in more than one"),
        (SIZES, pairs((6, 0, 3, 1), (2,), (4, 5)), "the validation parts hold 1 to 4 songs"),
        (REST, [(train, [*fold, train[0]]) for train, fold in GOOD], "fold 0: 1 song is in both parts"),
        (REST, [(train[1:], fold) for train, fold in GOOD], "fold 0: 1 song is in neither part"),
        (REST, [([*train, train[0]], fold) for train, fold in GOOD], "fold 0: the training part holds a song twice"),
        (ONCE, GOOD[:2], "the number of pairs is 2, not 3"),
        (ONCE, GOOD[0], "the number of pairs is 2, not 3"),
        (ONCE, [([1], [2], [3])] * 3, "fold 0: there is a tuple, not a pair of training and validation indices"),
        (ONCE, [([1], [7])] * 3, "fold 0: in the validation part there is a number that is no song: they are called 0"),
        (ONCE, [([1.5], [2])] * 3, "fold 0: in the training part there is a number that is no song"),
        (ONCE, [([True] * 7, [False] * 7)] * 3, "fold 0: in the training part there are True and False"),
        (ONCE, Opaque("KFold"), "there is a KFold, not a list of 3 pairs"),
    ],
    ids=lambda value: value[:50] if isinstance(value, str) else "",
)
def test_what_is_wrong_is_named(aspect: str, answer: Any, summary: str) -> None:
    """Each aspect has its own words, and what is no list of pairs fails in all."""
    difference = Folds(aspect).difference(answer, EXPECTED)

    assert difference is not None
    assert difference.summary.startswith(summary)


def test_two_random_deals_with_the_same_fault_are_alike() -> None:
    """A mistake is known by its kind, not by the songs that chance chose."""
    assert Folds(ONCE).matches(pairs((6, 0), (1, 2), (4, 3)), pairs((2, 0), (1, 3), (4, 5)), EXPECTED)


def test_another_fault_is_not_alike() -> None:
    """Songs lost are not songs that come twice."""
    assert not Folds(ONCE).matches(pairs((6, 0), (1, 2), (4, 3)), pairs((2, 0), (1, 3), (4, 5, 0)), EXPECTED)


@pytest.mark.parametrize(
    ("places", "told"),
    [([3, 4, 5], True), ([9, 0, 1], True), ([1, 4, 7], True), ([2, 3, 7], False), ([0, 1, 3], False)],
    ids=repr,
)
def test_numbers_of_which_chance_drew_only_the_first_are_regular(places: List[int], told: bool) -> None:
    """A run of neighbours, round the end too, or every third number: chance had no say in the others."""
    assert regular(np.array(places), 10) is told
