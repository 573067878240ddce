"""Results of a grid search, and text."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.compare import Combinations, Text
from grader.compare.combinations import BEST, SCORES
from grader.worker.wire import Opaque

GRID = [{"solver": "sgd", "eta": 0.1}, {"solver": "sgd", "eta": 1.0}, {"solver": "adam", "eta": 0.1}]
LIST = list(zip(GRID, [0.5, 0.8, 0.7]))
EXPECTED = (GRID[1], LIST)


@pytest.mark.parametrize("aspect", [BEST, SCORES])
@pytest.mark.parametrize(
    "answer",
    [
        EXPECTED,
        [dict(reversed(list(GRID[1].items()))), tuple([parameters, np.float32(score)] for parameters, score in LIST)],
        ({"solver": "sgd", "eta": 1}, [({**each, "eta": np.float64(each["eta"])}, score) for each, score in LIST]),
    ],
    ids=["tuples", "lists, keys in another order, float32", "whole numbers"],
)
def test_types_are_free(aspect: str, answer: Any) -> None:
    """Numbers of any type, and keys in any order."""
    assert Combinations(aspect).difference(answer, EXPECTED) is None


@pytest.mark.parametrize(
    ("aspect", "answer", "summary"),
    [
        (BEST, (GRID[2], LIST), "best: another combination belongs here"),
        (BEST, (0.8, LIST), "best: there is a float, not a dict of parameters"),
        (BEST, ({"eta": 1.0}, LIST), "best: the keys are not those of the grid"),
        (BEST, GRID[1], "there is a dict, not a pair (best, scores)"),
        (BEST, Opaque("GridSearchCV"), "there is a GridSearchCV, not a pair (best, scores)"),
        (SCORES, (GRID[1], LIST[:2]), "scores: the number of pairs is 2, not 3"),
        (SCORES, (GRID[1], [0.5, 0.8, 0.7]), "scores[0]: there is a float, not a pair (parameters, score)"),
        (SCORES, (GRID[1], dict(enumerate(LIST))), "scores: there is a dict, not a list of pairs"),
        (SCORES, (GRID[1], [LIST[0], LIST[2], LIST[1]]), "scores[1] is a combination that comes later"),
        (SCORES, (GRID[1], [LIST[0], LIST[0], LIST[2]]), "scores[1]: another combination belongs here"),
        (SCORES, (GRID[1], [*LIST[:2], (GRID[2], 0.6)]), "scores[2]: the value is wrong, by 0.1"),
        (SCORES, (GRID[1], [(b, a) for a, b in LIST]), "scores[0]: there is a float, not a dict of parameters"),
        (SCORES, (GRID[1], [({"solver": None, "eta": [1]}, 0.5)] * 3), "scores[0]: another combination belongs"),
    ],
)
def test_what_is_wrong_is_named(aspect: str, answer: Any, summary: str) -> None:
    """The place comes first, then what is there."""
    difference = Combinations(aspect).difference(answer, EXPECTED)

    assert difference is not None
    assert difference.summary.startswith(summary)


def test_the_same_mistake_is_known() -> None:
    """Two answers are alike that hold the same."""
    assert Combinations(BEST).matches((0.8, LIST), [np.float64(0.8), tuple(LIST)], EXPECTED)


def test_another_mistake_is_not() -> None:
    """The order of the list is a part of it."""
    assert not Combinations(BEST).matches((0.8, LIST), (0.8, LIST[::-1]), EXPECTED)


@pytest.mark.parametrize(
    ("answer", "summary"),
    [
        ("good fit", None),
        (np.str_("good fit"), None),
        ("Good Fit", "the text is spelt otherwise than in the docstring"),
        ("good_fit", "the text is spelt otherwise than in the docstring"),
        ("high bias", "another text belongs here"),
        (None, "there is None where a text belongs"),
        (1.0, "there is a float where a text belongs"),
    ],
)
def test_text(answer: Any, summary: Any) -> None:
    """Text is compared letter by letter."""
    difference = Text().difference(answer, "good fit")

    assert (difference.summary if difference else None) == summary
