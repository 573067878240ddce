"""Principal components are right up to sign, and up to a turn where variances are equal."""

from __future__ import annotations

from typing import Any, Dict, Tuple

import numpy as np
import pytest

from grader.compare import PrincipalComponents
from grader.compare.principal import DIRECTIONS
from grader.compare.principal import SHARES as RATIO
from grader.worker.wire import Opaque

COMPARE = PrincipalComponents(DIRECTIONS)
MEAN = np.array([1.0, -2.0, 0.5, 3.0])
AXES = np.linalg.qr(np.random.default_rng(3).normal(size=(4, 4)))[0].T
SHARES = np.array([0.6, 0.15, 0.15, 0.1])
HALF = np.sqrt(0.5)


def expected(kept: int) -> Dict[str, Any]:
    return {"mean": MEAN, "axes": AXES, "shares": SHARES, "kept": kept}


def answer(kept: int, **changes: Any) -> Tuple[Any, Any, Any]:
    given = {"mean": MEAN, "components": AXES[:kept], "ratio": SHARES[:kept], **changes}
    return given["mean"], given["components"], given["ratio"]


@pytest.mark.parametrize(
    ("kept", "components"),
    [
        (1, -AXES[:1]),
        (4, AXES * np.array([[1], [-1], [-1], [1]])),
        (3, [AXES[0].tolist(), (-AXES[1]).tolist(), AXES[2].tolist()]),
        (3, np.float32(AXES[:3])),
        (3, [AXES[0], HALF * (AXES[1] + AXES[2]), HALF * (AXES[2] - AXES[1])]),
        (3, [AXES[0], AXES[2], AXES[1]]),
        (2, [AXES[0], 0.6 * AXES[1] + 0.8 * AXES[2]]),
    ],
    ids=["sign", "signs", "lists", "float32", "turned", "exchanged", "cut in the middle of equals"],
)
def test_free_choices_are_accepted(kept: int, components: Any) -> None:
    """The sign of each row is free, and the axes among which variances are equal."""
    assert COMPARE.difference(answer(kept, components=components), expected(kept)) is None


@pytest.mark.parametrize(
    ("given", "summary"),
    [
        (answer(2, components=AXES[:2].T), "components: the shape is (4, 2), not (2, 4)"),
        (answer(2, components=2 * AXES[:2]), "components: row 0 has the length 2, not 1"),
        (answer(2, components=AXES[[0, 0]]), "components: rows 0 and 1 are not at right angles"),
        (answer(2, components=AXES[[0, 3]]), "components: row 1 points another way"),
        (answer(2, components=AXES[:2] * np.nan), "components: there is NaN or infinity"),
        (answer(2, components=AXES[:3]), "components: the shape is (3, 4), not (2, 4)"),
        (answer(2, mean=MEAN.mean()), "mean: the shape is (), not (4,)"),
        (answer(2)[:2], "the number of items is 2, not 3: mean, components, explained variance ratio"),
        (Opaque("PCA"), "there is a PCA, not mean, components and explained variance ratio"),
        (None, "there is None, not mean, components and explained variance ratio"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_is_wrong_is_named(given: Any, summary: str) -> None:
    """The part that is wrong comes first, then how."""
    difference = COMPARE.difference(given, expected(2))

    assert difference is not None
    assert difference.summary == summary


def test_the_ratio_is_judged_by_itself() -> None:
    """Whoever divides by the variance kept has found the components all the same."""
    given = answer(2, ratio=SHARES[:2] / 0.75)
    found = [PrincipalComponents(aspect).difference(given, expected(2)) for aspect in (DIRECTIONS, RATIO)]

    assert [each and each.summary for each in found] == [
        None,
        "explained variance ratio: every value is 1.33 times what it should be",
    ]


def test_a_mistake_is_known_with_other_signs() -> None:
    """Components as columns are the same mistake whatever the sign of each column."""
    mistaken = answer(3, components=AXES[:3].T)

    assert COMPARE.matches(answer(3, components=AXES[:3].T * np.array([1, -1, -1])), mistaken, expected(3))


def test_a_mistake_is_known_with_other_axes_of_equal_variance() -> None:
    """Rows that lie in the space of two equal variances are alike."""
    turned = [AXES[3], HALF * (AXES[1] + AXES[2])]

    assert COMPARE.matches(answer(2, components=turned), answer(2, components=AXES[[3, 2]]), expected(2))


def test_other_mistakes_are_told_apart() -> None:
    """Rows that lie elsewhere are another mistake."""
    assert not COMPARE.matches(answer(2, components=AXES[[3, 0]]), answer(2, components=AXES[[0, 3]]), expected(2))
