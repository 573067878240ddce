"""The course as a whole: it is sound, it knows the common mistakes, and it gives nothing away."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, Callable, Dict, Iterator

import numpy as np
import pytest

from grader.course import part
from grader.grading import grade
from grader.lint import lint
from grader.model import Part, Suite
from grader.sandbox.fake import FakeSandbox
from grader.sources import default_songs
from grader.suite import exercise_id, outline
from tests.golden import ROOT, SOLUTIONS, paths, read
from tests.rooms import Sandboxes, sandboxes

POINTS = {"part1": 40, "part2": 35, "part3": 25}
MIN_MISCONCEPTIONS = 60
MIN_RIGHT = 2
MIN_WRONG = 3


def in_the_shape_of(value: Any, fill: Callable[[Any], Any]) -> Any:
    """Return `value` with every array in it, or the number that it is, replaced."""
    if isinstance(value, (list, tuple)):
        return type(value)(in_the_shape_of(item, fill) for item in value)
    return fill(value)


def first(arguments: Any) -> Any:
    return arguments[0] if arguments else [(np.array([[20.0, 20.0]]), np.array([-10.0]))]


TRIVIAL: Dict[str, Callable[..., Any]] = {
    "nothing": lambda *arguments: None,
    "zero": lambda *arguments: 0,
    "one": lambda *arguments: 1.0,
    "half": lambda *arguments: 0.5,
    "empty list": lambda *arguments: [],
    "empty pair": lambda *arguments: ([], []),
    "first argument": lambda *arguments: first(arguments),
    "last argument": lambda *arguments: arguments[-1] if arguments else 0,
    "all arguments": lambda *arguments: arguments,
    "negative of the first": lambda *arguments: in_the_shape_of(first(arguments), lambda array: -array),
    "zeros like the first": lambda *arguments: in_the_shape_of(first(arguments), np.zeros_like),
    "zeros like the last": lambda *arguments: np.zeros_like(arguments[-1]) if arguments else [[[[0, 0]], [0]]],
    "ones like the first": lambda *arguments: in_the_shape_of(first(arguments), np.ones_like),
    "ones like the last": lambda *arguments: np.ones_like(arguments[-1]) if arguments else [[[[1, 1]], [1]]],
    "halves like the first": lambda *arguments: in_the_shape_of(first(arguments), lambda array: 0.5 + 0 * array),
    "random like the first": lambda *arguments: in_the_shape_of(
        first(arguments), lambda array: np.random.random(np.shape(array))
    ),
    "random like the last": lambda *arguments: np.random.random(np.shape(arguments[-1] if arguments else 0)),
}
RIGHT_ALL_THE_SAME = {
    "part1.backprop.bp3_bias_gradient": {"first argument", "last argument"},
}


@pytest.fixture(scope="module", name="sandboxes")
def opened_sandboxes() -> Iterator[Sandboxes]:
    with sandboxes() as of_part:
        yield of_part


@pytest.fixture(scope="module", params=list(POINTS))
def declared(request: pytest.FixtureRequest) -> Part:
    return part(request.param)


@pytest.fixture(scope="module")
def suite(declared: Part, sandboxes: Sandboxes) -> Suite:
    with sandboxes(declared.name).open(SOLUTIONS, declared.name) as session:
        return outline(declared, 0, session.run, default_songs)


@pytest.mark.parametrize("answer", TRIVIAL)
def test_trivial_answers(answer: str, declared: Part, suite: Suite) -> None:
    """An answer that anyone can give without thinking earns nothing."""
    functions = {exercise.function: TRIVIAL[answer] for exercise in declared.exercises}
    with FakeSandbox(functions).open(Path(), declared.name) as session:
        earned = {result.id: result.points for result in grade(suite, session) if result.points}

    right = {name for name, answers in RIGHT_ALL_THE_SAME.items() if answer in answers}
    assert set(earned) == {name for name in right if name.startswith(declared.name)}


def test_lint(declared: Part, sandboxes: Sandboxes) -> None:
    """Answers, stubs, checks and misconceptions fit together: the slowest test of the course, some seconds."""
    found = list(lint(declared.name, ROOT / "exercises", SOLUTIONS, sandboxes(declared.name), default_songs))

    assert not found


def test_points(declared: Part) -> None:
    """The checks of the part add up to its points."""
    points = sum(check.points for exercise in declared.exercises for check in exercise.checks)

    assert points == pytest.approx(POINTS[declared.name])


def test_misconceptions(declared: Part) -> None:
    """The part knows many mistakes."""
    count = sum(len(exercise.misconceptions) for exercise in declared.exercises)

    assert count >= MIN_MISCONCEPTIONS


@pytest.mark.parametrize(("kind", "least"), [("right", MIN_RIGHT), ("wrong", MIN_WRONG)])
def test_golden_submissions(kind: str, least: int, declared: Part) -> None:
    """Every exercise has its unusual right answers and its wrong ones among the golden submissions."""
    counts = Counter(name for path in paths(kind) for name in read(path).verdicts)
    too_few = [e.function for e in declared.exercises if counts[exercise_id(declared.name, e)] < least]

    assert not too_few
