"""What a report looks like, as text and as JSON."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from grader.model import CheckResult, Example, PartReport, Report, Result, Status
from grader.report import json as as_json
from grader.report import terminal

HOSTILE = "\x1b[2J[red]</b>\r\n‮evil"
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def check(status: Status, message: str = "", example: Any = None, name: str = "doubles") -> CheckResult:
    points = 1.0 if status is Status.PASSED else 0.0
    return CheckResult(name=name, status=status, points=points, max_points=1.0, message=message, example=example)


def exercise(status: Status, *checks: CheckResult, **fields: Any) -> Result:
    return Result(**{"id": "part1.work.double", "title": "doubling", "status": status, "checks": checks, **fields})


def report(*results: Result, **fields: Any) -> Report:
    part = PartReport(part="part1", title="Doubling", results=results)
    return Report(**{"submission": "alice", "parts": (part,), **fields})


MIXED = report(
    exercise(Status.PASSED, check(Status.PASSED)),
    exercise(
        Status.PARTIAL,
        check(Status.PASSED),
        check(
            Status.FAILED,
            "the value is wrong, by 1",
            Example(inputs=(("x", "[1.]"),), expected="[2.]", got="[3.]"),
            name="triples",
        ),
        check(Status.WAITING, name="waits"),
        id="part1.work.triple",
        message="the value is wrong, by 1",
        hint="look at the factor",
        printed="x is 1",
        misconception="factor",
    ),
    exercise(Status.NOT_STARTED, check(Status.NOT_STARTED), id="part1.other.quadruple"),
)

WANTED = """\
part1: Doubling                                                            2 / 4

  part1/work.py
    ✓ double                                                               1 / 1
    ◐ triple               partly right                                    1 / 3
      ✓ doubles
      ✗ triples
          the value is wrong, by 1
                 x  [1.]
          expected  [2.]
               got  [3.]
      hint: look at the factor
      your function printed, on its first call:
        | x is 1

  part1/other.py
    · quadruple            not started                                     0 / 1

next: triple in part1/work.py (doubling)
2 of 5 points
"""


def test_the_report_reads_from_top_to_bottom() -> None:
    """A line an exercise, the failing checks with one hint, what to do next, the total last."""
    text = terminal.plain(MIXED)

    assert text == WANTED.replace("2 / 4", "2 / 5", 1)


def test_colour_adds_nothing_but_colour() -> None:
    """Without its escape sequences the coloured report is the plain one."""
    coloured = "\n".join(line.rstrip() for line in ESCAPE.sub("", terminal.coloured(MIXED)).splitlines())

    assert coloured == terminal.plain(MIXED).rstrip("\n")


def test_without_unicode_the_marks_are_ascii() -> None:
    """A terminal that knows ASCII only gets ASCII."""
    assert terminal.plain(MIXED, unicode=False).isascii()


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Long messages are wrapped."""
    long = report(exercise(Status.FAILED, check(Status.FAILED, "word " * 60), message="word " * 60, hint="hint " * 60))

    assert max(map(len, terminal.plain(long, width=width).splitlines())) <= max(width, 60)


@pytest.mark.parametrize("render", [terminal.plain, terminal.coloured])
def test_text_of_students_cannot_command_the_terminal(render: Any) -> None:
    """Control characters are written as escapes, and markup is text."""
    hostile = report(
        exercise(
            Status.PARTIAL,
            check(Status.PASSED),
            check(Status.ERROR, HOSTILE, Example(inputs=(("x", HOSTILE),), expected="", got=HOSTILE)),
            printed=HOSTILE,
            hint=HOSTILE,
        )
    )

    text = ESCAPE.sub("", render(hostile, width=200))

    assert ("\x1b" in text, "\r" in text, "‮" in text, "[red]" in text) == (False, False, False, True)


def test_an_exercise_that_fails_the_same_way_everywhere_says_it_once() -> None:
    """One message for all checks is one line."""
    same = report(exercise(Status.ERROR, check(Status.ERROR, "boom"), check(Status.ERROR, "boom"), message="boom"))

    assert terminal.plain(same).count("boom") == 1


def test_the_number_of_cases_makes_no_other_message() -> None:
    """Checks that fail alike in more cases or fewer still fail alike."""
    words = ("None was returned (in 5 of 5 cases)", "None was returned (in 2 of 2 cases)")
    same = report(exercise(Status.FAILED, *(check(Status.FAILED, each) for each in words), message=words[0]))

    assert [line.strip() for line in terminal.plain(same).splitlines() if "None" in line] == ["None was returned"]


def test_a_long_message_is_not_said_twice() -> None:
    """A later check that fails in the same words says where they stand."""
    why = "ValueError: operands could not be broadcast together with shapes (3,) (2,) (part1/work.py, line 7)"
    checks = check(Status.FAILED, message=why), check(Status.PASSED), check(Status.FAILED, message=why)

    text = terminal.plain(report(exercise(Status.PARTIAL, *checks)), width=200)

    assert (text.count(why), text.count('the same as for "doubles"')) == (1, 1)


def test_an_interrupted_report_says_so() -> None:
    """What was not graded is not passed over in silence."""
    assert "interrupted" in terminal.plain(report(interrupted=True))


def test_json_follows_the_schema() -> None:
    """Fields have the names and types that others rely on."""
    document = json.loads(as_json.render(MIXED))

    second = document["parts"][0]["exercises"][1]
    assert (document["schema"], document["submission"], document["points"], document["max_points"]) == (
        1,
        "alice",
        2,
        5,
    )
    assert {
        key: second[key] for key in ("id", "status", "points", "max_points", "misconception", "message", "hint")
    } == {
        "id": "part1.work.triple",
        "status": "partial",
        "points": 1.0,
        "max_points": 3.0,
        "misconception": "factor",
        "message": "the value is wrong, by 1",
        "hint": "look at the factor",
    }
    assert second["checks"][1] == {
        "name": "triples",
        "status": "failed",
        "points": 0.0,
        "max_points": 1.0,
        "message": "the value is wrong, by 1",
        "example": {"inputs": {"x": "[1.]"}, "expected": "[2.]", "got": "[3.]"},
    }


def test_json_holds_any_text() -> None:
    """Hostile text is data."""
    hostile = report(exercise(Status.ERROR, check(Status.ERROR, HOSTILE + "\udc80"), message=HOSTILE))

    assert json.loads(as_json.render(hostile))["parts"][0]["exercises"][0]["message"] == HOSTILE


def test_json_names_the_layers_of_the_sandbox() -> None:
    """Each layer is on, or the reason stands in its place."""
    layers = (("seccomp", ""), ("landlock", "this kernel has none"))

    assert json.loads(as_json.render(report(layers=layers)))["sandbox"] == {
        "seccomp": "on",
        "landlock": "this kernel has none",
    }
