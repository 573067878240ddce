"""Figures are judged by what they show; a figure of student code may be forged."""

from __future__ import annotations

from typing import Any, Dict, List

import numpy as np
import pytest

from grader.compare import Curves
from grader.compare.curves import AXES, LEGEND, LINES
from grader.worker.figures import plain

SIZES, TRAIN, VALID = np.array([5.0, 10.0, 20.0]), np.array([0.0, 0.1, 0.15]), np.array([0.6, 0.4, 0.3])
EXPECTED = {"x": SIZES, "curves": {"train": TRAIN, "valid": VALID}}
ASPECTS = (LINES, AXES, LEGEND)


def figure(lines: Any = ((SIZES, TRAIN, "train"), (SIZES, VALID, "valid")), **changes: Any) -> Dict[str, Any]:
    axes = {"title": "", "xlabel": "songs", "ylabel": "error", "points": [], "legend": [label for *_, label in lines]}
    drawn = [{"x": x, "y": y, "label": label} for x, y, label in lines]
    return {"figure": {"axes": [{**axes, "lines": drawn, **changes}], "legend": changes.get("whole", []), "png": None}}


def faults(value: Any) -> List[str]:
    found = [Curves(aspect).difference(value, EXPECTED) for aspect in ASPECTS]
    return [difference.summary for difference in found if difference is not None]


@pytest.mark.parametrize(
    "value",
    [
        figure(),
        figure(((SIZES[::-1], VALID[::-1], "Validation"), (SIZES, TRAIN, "TRAINING"), (SIZES, SIZES, "more"))),
        figure(legend=[], whole=["train", "valid"]),
        figure(((SIZES, np.float32(TRAIN), "_child0"), (SIZES, VALID, "_child1")), legend=["train set", "valid. set"]),
    ],
    ids=["plain", "backwards, with more lines", "a legend of the figure", "names in the legend alone"],
)
def test_looks_are_free(value: Any) -> None:
    """The order of lines and points, further lines, and where the legend stands do not matter."""
    assert faults(value) == []


@pytest.mark.parametrize(
    ("value", "summary"),
    [
        (figure(xlabel=" "), "the horizontal axis has no label"),
        (figure(xlabel="", ylabel=""), "the horizontal and the vertical axis have no label"),
        (figure(legend=[]), "there is no legend"),
        (figure(legend=["a", "train"]), 'no entry of the legend has "valid" in it'),
        (figure(((SIZES, TRAIN, "valid"), (SIZES, VALID, "train"))), "the legend takes the curves for each other"),
        (
            figure(((SIZES, TRAIN, "train"), (np.arange(3), VALID, "valid"))),
            'of 2 lines none is the "valid" curve',
        ),
        (
            figure(((SIZES, TRAIN, "train"), (SIZES, VALID + np.nan, "valid"))),
            'of 2 lines none is the "valid" curve',
        ),
        (
            figure((), legend=["train", "valid"]),
            'of 0 lines none is the "train" curve and none the "valid" curve',
        ),
    ],
)
def test_what_is_wrong_is_named(value: Any, summary: str) -> None:
    """Lines, labels and legend are judged each by itself."""
    assert faults(value) == [summary]


@pytest.mark.parametrize(
    "value",
    [
        None,
        "figure",
        {"figure": None},
        {"figure": {"axes": [], "legend": []}},
        {"figure": {"axes": [None], "legend": []}},
        {"figure": {"axes": [{"xlabel": 1}], "legend": []}},
        {"figure": {**figure()["figure"], "legend": [3]}},
        figure(lines=[(SIZES, TRAIN, "train")], points=None),
        {"figure": figure()["figure"], "more": 1},
    ],
    ids=str,
)
def test_what_is_no_figure_is_wrong_in_every_aspect(value: Any) -> None:
    """Forged ones among them: that is no failure of the grader."""
    assert len(faults(value)) == len(ASPECTS)


def test_forged_lines_are_no_curves() -> None:
    """Lines may hold anything."""
    value = figure((({"a": 1}, "text", "train"), ([1, 2], [[1], [2, 3]], "valid")))

    assert faults(value) == ['of 2 lines none is the "train" curve and none the "valid" curve']


def test_a_figure_of_matplotlib_passes() -> None:
    """What the worker sends of a figure is what is judged here."""
    module = pytest.importorskip("matplotlib.figure")
    drawn = module.Figure()
    axes = drawn.subplots()
    axes.plot(SIZES, TRAIN, label="training")
    axes.plot(SIZES, VALID, label="validation")
    axes.set(xlabel="songs", ylabel="error")
    axes.legend()

    assert faults(plain(drawn, picture=False)) == []


def test_the_same_fault_is_known_in_another_figure() -> None:
    """Accuracies are the same mistake whatever the labels."""
    one = figure(((SIZES, 1 - TRAIN, "train"), (SIZES, 1 - VALID, "valid")))
    other = figure(((SIZES, 1 - VALID, "validation"), (SIZES, 1 - TRAIN, "training")), xlabel="n")

    assert Curves(LINES).matches(one, other, EXPECTED)


def test_other_faults_are_told_apart() -> None:
    """Accuracies are not errors in per cent."""
    one = figure(((SIZES, 1 - TRAIN, "train"), (SIZES, 1 - VALID, "valid")))
    other = figure(((SIZES, 100 * TRAIN, "train"), (SIZES, 100 * VALID, "valid")))

    assert not Curves(LINES).matches(one, other, EXPECTED)
