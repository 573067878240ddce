"""Calls of functions that were handed over are judged by their record, which may be forged."""

from __future__ import annotations

from typing import Any, List

import numpy as np
import pytest

from grader.compare import CalledOnce, Trained
from grader.compare.calls import ASKS, FITS, UNREADABLE

GRID = [{"hidden": 8, "eta": 0.1}, {"hidden": 16, "eta": 0.1}]
X, Y, OTHERS = np.arange(12.0).reshape(6, 2), np.arange(6), np.arange(8.0).reshape(4, 2) - 50
EXPECTED = [[X[:2], Y[:2], OTHERS], [X[:4], Y[:4], OTHERS]]
FORGED = [None, 3, [None], [["fit"]], [["fit", 1, {}]], [["fit", [X, Y], 5]], {"fit": []}, "record"]


def evaluated(*parameters: Any) -> List[Any]:
    return [["evaluate", [], each] for each in parameters]


def fit(rows: int) -> List[Any]:
    return ["train", [X[:rows], Y[:rows]], {}]


def ask(model: Any, x: Any) -> List[Any]:
    return ["predict", [{"model": model}, x], {}]


GOOD = [fit(2), ask(0, X[:2]), ask(0, OTHERS), fit(4), ask(3, X[:4]), ask(3, OTHERS)]


@pytest.mark.parametrize("record", [evaluated(*GRID), evaluated(GRID[1], {"eta": np.float32(0.1), "hidden": 8.0})])
def test_each_combination_once(record: Any) -> None:
    """The order of calls and of names is free."""
    assert CalledOnce().difference(record, GRID) is None


@pytest.mark.parametrize(
    ("record", "summary"),
    [
        (evaluated(GRID[0]), "1 of 2 combinations is never evaluated"),
        (evaluated(*GRID, GRID[1]), "1 combination is evaluated more than once"),
        (evaluated(), "2 of 2 combinations are never evaluated"),
        (evaluated({"hidden": np.ones(3), "eta": 0.1}), "2 of 2 combinations are never evaluated"),
    ],
)
def test_calls_too_few_or_too_many(record: Any, summary: str) -> None:
    """Missing calls come before those that are too many."""
    difference = CalledOnce().difference(record, GRID)

    assert difference is not None
    assert difference.summary == summary


@pytest.mark.parametrize("aspect", [FITS, ASKS])
@pytest.mark.parametrize(
    "record",
    [
        GOOD,
        [fit(4), ask(0, np.concatenate([X[:4], OTHERS])), fit(2), ask(2, X[:2]), ask(2, OTHERS)],
        [fit(2), fit(4), fit(2), ask(0, X[:2]), ask(2, OTHERS), ask(1, X), *(ask(1, row[None]) for row in OTHERS)],
    ],
    ids=["plain", "in one question, largest first", "trained again, row by row"],
)
def test_models_may_be_trained_and_asked_in_any_order(aspect: str, record: Any) -> None:
    """What counts is what they learn from, and that they are asked about everything."""
    assert Trained(aspect).difference(record, EXPECTED) is None


@pytest.mark.parametrize(
    ("aspect", "record", "summary"),
    [
        (FITS, [], "no model is trained"),
        (FITS, [fit(2), fit(6)], "1 of 2 models are trained on other songs than the first ones of a size asked for"),
        (FITS, [fit(2)], "no model is trained for 1 of 2 sizes"),
        (FITS, [["train", [X[:2], Y[:2][::-1]], {}]], "1 of 1 models are trained on other songs"),
        (ASKS, GOOD[:-1], "the model for 4 songs is not asked about 4 of the validation songs"),
        (ASKS, [GOOD[0], *GOOD[2:]], "the model for 2 songs is not asked about 2 of the songs that it learnt from"),
        (ASKS, [fit(2), ask(0, np.ones((3, 5))), ask(0, "songs")], "the model for 2 songs is not asked about 2"),
        (ASKS, [fit(2), ask("0", X)], "the model for 2 songs is not asked about 2"),
        (ASKS, [fit(2), ask([0], X)], "the model for 2 songs is not asked about 2"),
        (FITS, [["train", [1, 2], {}]], "1 of 1 models are trained on other songs"),
        (FITS, [["train", [None, "a"], {}]], "1 of 1 models are trained on other songs"),
    ],
)
def test_what_is_wrong_is_named(aspect: str, record: Any, summary: str) -> None:
    """Wrong songs, missing models, and songs that no model is asked about."""
    difference = Trained(aspect).difference(record, EXPECTED)

    assert difference is not None
    assert difference.summary.startswith(summary)


@pytest.mark.parametrize("record", FORGED, ids=repr)
def test_forged_records_are_wrong(record: Any) -> None:
    """A record that is none is the submission's fault and fails, with no failure of the grader."""
    found = [each.difference(record, EXPECTED) for each in (CalledOnce(), Trained(FITS), Trained(ASKS))]

    assert all(each is not None and each.summary == UNREADABLE for each in found)


@pytest.mark.parametrize("record", FORGED, ids=repr)
def test_forged_records_match_no_mistake(record: Any) -> None:
    """Nor does it look like a known mistake."""
    found = [each.matches(record, GOOD[:2], EXPECTED) for each in (CalledOnce(), Trained(FITS), Trained(ASKS))]

    assert not any(found)


def test_models_trained_on_the_same_wrong_songs_are_alike() -> None:
    """However often, and whatever they are asked."""
    assert Trained(FITS).matches([fit(6), ask(0, X)], [fit(6), fit(6), ask(1, OTHERS)], EXPECTED)
