"""How well a trained classifier does is measured, compared with an earlier one, and shown."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any, Dict

import pytest

from grader.model import CheckResult, Measurement, PartReport, Report, Result, Status
from grader.report import terminal
from grader.report.json import render
from tests.golden import ROOT

GENRES = ("Folk", "Rock")
BEFORE = Measurement(accuracy=0.5, threshold=0.6, floor=0.5, genres=GENRES, confusion=((4, 1), (4, 1)))
AFTER = Measurement(
    accuracy=0.98, threshold=0.7, floor=0.6, genres=GENRES, confusion=((3, 2), (0, 5)), flags=("suspicious",)
)


@pytest.fixture
def report() -> Report:
    check = CheckResult(name="learns", status=Status.PASSED, points=1.0, max_points=1.0)
    result = Result(
        id="part3.toy.train",
        title="toys",
        status=Status.PASSED,
        checks=(check,),
        measurement=AFTER,
        versus=BEFORE,
    )
    return Report(submission="alice", parts=(PartReport(part="part3", title="Toys", results=(result,)),))


def test_the_terminal_shows_both_matrices_and_what_changed(report: Report) -> None:
    """Accuracy, goal, flag, a row for each genre of either classifier, and the songs won and lost."""
    text = terminal.plain(report)

    assert [line.strip() for line in text.splitlines()[4:-2]] == [
        "accuracy on held-out songs: 98.0% (goal 70%)",
        "note: suspicious",
        "taken for Fol Roc right",
        "Folk   3   2   60%",
        "Rock   .   5  100%",
        "the earlier classifier, on the same songs: 50.0%",
        "taken for Fol Roc right",
        "Folk   4   1   80%",
        "Rock   4   1   20%",
        "better: Rock +4; worse: Folk -1 (songs named right)",
    ]


def test_json_has_both(report: Report) -> None:
    """A program finds the same figures."""
    (exercise,) = json.loads(render(report))["parts"][0]["exercises"]

    assert exercise["measurement"]["confusion"] == [[3, 2], [0, 5]]
    assert exercise["versus"]["accuracy"] == 0.5


def test_the_upgrade_is_compared_with_the_first_classifier() -> None:
    """Part 3 alone grades the classifier of Part 2 too, on the same held-out songs, and gives no points for it."""
    command = [sys.executable, "-m", "grader", "part3", "train", "--submission", "solutions", "--format", "json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)

    document: Dict[str, Any] = json.loads(done.stdout)
    (exercise,) = document["parts"][0]["exercises"]
    assert document["max_points"] == exercise["max_points"]
    assert 0.5 < exercise["versus"]["accuracy"] < exercise["measurement"]["accuracy"] < 0.97
    assert sum(map(sum, exercise["versus"]["confusion"])) == sum(map(sum, exercise["measurement"]["confusion"]))
