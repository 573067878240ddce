"""A small part with a shuffle and a classifier, graded whole: what depends on chance, and what on songs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import Any, Iterator, List, Tuple

import numpy as np
import pytest

from grader.compare import Accuracy, Close, RowByRow, SeveralClasses
from grader.grading import grade
from grader.model import (
    Check,
    Examples,
    Exercise,
    HeldOut,
    Judges,
    Misconception,
    Part,
    Question,
    Result,
    Rng,
    Status,
    Suite,
    Symptom,
)
from grader.sandbox.process import ProcessSandbox
from grader.suite import build
from grader.suitefile import load, save
from grader.symptoms import SIGNS


def rows(rng: np.random.Generator) -> Iterator[Any]:
    n = int(rng.integers(20, 30))
    for seed in (1, 2, 3):
        yield {"n": n, "rng": Rng(seed)}


def ignores_rng(n: int, rng: np.random.Generator) -> np.ndarray:
    return np.arange(n)


def own_rng(n: int, rng: np.random.Generator) -> np.ndarray:
    return np.random.permutation(n)


def songs(name: str, table: str) -> Examples:
    rng = np.random.default_rng(0)
    y = np.arange(80) % 4
    x = np.eye(4)[y] * 3 + rng.normal(size=(80, 4))
    return Examples("toy", ("a", "b", "c", "d"), x[:40], y[:40], x[40:], y[40:], threshold=0.8)


def question(rng: np.random.Generator, songs: Examples) -> Iterator[Question]:
    order = rng.permutation(len(songs.test_x))[:9]
    yield Question(
        inputs={
            "features": songs.train_x,
            "labels": songs.train_y,
            "n_genres": 4,
            "rng": Rng(int(rng.integers(1 << 30))),
        },
        asks=(songs.test_x, songs.train_x, songs.test_x[order]),
        expected=HeldOut(
            labels=(songs.test_y, songs.train_y),
            genres=songs.genres,
            floor=songs.chance,
            threshold=songs.threshold,
            order=order,
        ),
    )


class Shuffled(Close):
    """Any order of the numbers from 0 on."""

    def difference(self, actual: Any, expected: Any) -> Any:
        return super().difference(sorted(np.ravel(actual)), sorted(np.ravel(expected)))


def never(*arguments: Any) -> Any:
    return 0


PART = Part(
    name="part1",
    title="Toys",
    exercises=(
        Exercise(
            file="toys",
            function="shuffle",
            title="a shuffle",
            hint="",
            checks=(
                Check(title="shuffles", points=1.0, draw=rows, compare=Shuffled(), judges=Judges.VARIES),
                Check(title="repeats", points=1.0, draw=lambda rng: (), compare=Close(), judges=Judges.REPEATS),
            ),
            misconceptions=(Misconception(ignores_rng, "fixed order"), Misconception(own_rng, "own generator")),
        ),
        Exercise(
            file="toys",
            function="train",
            title="a classifier",
            hint="train longer",
            then="predict",
            table="summary",
            checks=(
                Check(title="reaches the goal", points=4.0, draw=question, compare=Accuracy()),
                Check(title="row by row", points=1.0, draw=question, compare=RowByRow(), of="reaches the goal"),
                Check(title="several", points=1.0, draw=question, compare=SeveralClasses(), of="reaches the goal"),
            ),
            symptoms=(
                Symptom("one-class", "all the same", never, never),
                Symptom("shifted", "off by one", never, never),
                Symptom("not-learning", "no learning", never, never),
            ),
        ),
    ),
)


SOLUTION = """
import numpy as np
def shuffle(n, rng):
    return rng.permutation(n)
def train(features, labels, n_genres, rng):
    return np.stack([features[labels == k].mean(axis=0) for k in range(n_genres)])
def predict(model, features):
    return ((features[:, None] - model) ** 2).sum(axis=2).argmin(axis=1)
"""


def graded(tmp_path: Path, code: str, through_file: bool = False) -> List[Result]:
    for folder, text in (("solution", SOLUTION), ("theirs", SOLUTION + dedent(code))):
        (tmp_path / folder / "part1").mkdir(parents=True)
        (tmp_path / folder / "part1" / "toys.py").write_text(text, encoding="utf-8")
    with ProcessSandbox().open(tmp_path / "solution", "part1") as session:
        suite: Suite = build(PART, 0, session.run, songs)
    if through_file:
        suite = replace(suite, trials=suite.trials[1:])
        save(suite, tmp_path / "suite")
        suite = load(tmp_path / "suite")
    with ProcessSandbox().open(tmp_path / "theirs", "part1") as session:
        return list(grade(suite, session))


def told(results: List[Result]) -> List[Any]:
    return [(result.status, result.misconception) for result in results if result.status is not Status.PASSED]


def test_the_solution_passes(tmp_path: Path) -> None:
    """What draws from its rng and what learns earns all, and the accuracy is measured."""
    results = graded(tmp_path, "")

    assert told(results) == []
    assert results[1].measurement is not None
    assert results[1].measurement.accuracy > 0.8
    assert np.sum(results[1].measurement.confusion) == 40


def test_a_suite_with_songs_can_be_saved(tmp_path: Path) -> None:
    """Questions, generators and what is held out survive a file."""
    assert told(graded(tmp_path, "", through_file=True)) == []


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        ("def shuffle(n, rng): return np.arange(n)", (Status.FAILED, "ignores-rng")),
        ("def shuffle(n, rng): return np.random.permutation(n)", (Status.PARTIAL, "own-rng")),
        ("def shuffle(n, rng): return np.roll(rng.permutation(n), 1) * 2", (Status.FAILED, None)),
        ("def predict(model, features): return [2] * len(features)", (Status.FAILED, "one-class")),
        (
            "right = predict\ndef predict(model, features): return (right(model, features) + 1) % 4",
            (Status.PARTIAL, "shifted"),
        ),
        (
            "def predict(model, features):\n    return [(7 * i // 3) % 4 for i in range(len(features))]",
            (Status.PARTIAL, "not-learning"),
        ),
        ("def train(*given): raise NotImplementedError('TODO')", (Status.NOT_STARTED, None)),
        ("def predict(model, features): return None", (Status.FAILED, None)),
        ("def predict(model, features): return np.zeros((3, 3))", (Status.FAILED, None)),
        ("def predict(model, features): return ['a'] * len(features)", (Status.FAILED, None)),
        ("def predict(model, features): return np.full(len(features), np.nan)", (Status.FAILED, None)),
    ],
)
def test_what_is_wrong_is_named(code: str, verdict: Tuple[Status, str], tmp_path: Path) -> None:
    """A wrong answer is found, and the mistake has its name."""
    assert told(graded(tmp_path, code)) == [verdict]


def test_points_rise_from_the_floor_to_the_goal(tmp_path: Path) -> None:
    """Half of the way from chance to the goal is half of the points."""
    code = """
    def predict(model, features):
        right = ((features[:, None] - model) ** 2).sum(axis=2).argmin(axis=1)
        return np.where(np.arange(len(right)) % 2, right, 0)
    """

    check = graded(tmp_path, code)[1].checks[0]

    accuracy = 4.0 * (float(check.message.split("%")[0]) / 100 - 0.25) / (0.8 - 0.25)
    assert 0 < check.points < 4.0
    assert abs(check.points - accuracy) < 0.01


def test_every_sign_has_a_sentence() -> None:
    """The docstring of a sign says what is seen."""
    assert [name for name, sign in SIGNS.items() if not (sign.__doc__ or "").endswith(".")] == []
