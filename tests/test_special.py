"""Arguments that are made in the worker, figures, and classifiers that are trained and then asked."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import Any, Callable, Iterator, List, Tuple

import numpy as np
import pytest

from grader.compare import Accuracy, Close, RowByRow, SeveralClasses
from grader.grading import grade
from grader.model import (
    Batch,
    Check,
    Crashed,
    Examples,
    Exercise,
    File,
    HeldOut,
    Judges,
    Misconception,
    Part,
    Question,
    Raised,
    Reply,
    Result,
    Returned,
    Rng,
    StandIn,
    Status,
    Suite,
    Symptom,
    TimedOut,
    Transcript,
)
from grader.sandbox import Sandbox
from grader.sandbox.process import ProcessSandbox
from grader.sandbox.session import Limits
from grader.sandbox.zygote import Options, ZygoteSandbox
from grader.suite import build
from grader.suitefile import load, save
from grader.symptoms import SIGNS

LIMITS = Limits(train=2.0, predict=1.0)


@pytest.fixture(params=["process", "zygote"])
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    if request.param == "process":
        yield ProcessSandbox(LIMITS)
        return
    if sys.platform != "linux":
        pytest.skip("workers are forked on Linux only")
    with ZygoteSandbox(Options(limits=LIMITS)) as zygote:
        yield zygote


Run = Callable[..., Transcript]


@pytest.fixture
def run(tmp_path: Path, sandbox: Sandbox) -> Run:
    """Call the function `f` of a file."""

    def call(code: str, *calls: Tuple[Any, ...], **more: Any) -> Transcript:
        (tmp_path / "part1").mkdir()
        (tmp_path / "part1" / "file.py").write_text(dedent(code), encoding="utf-8")
        with sandbox.open(tmp_path, "part1") as session:
            return session.run(Batch(file="file", function="f", calls=calls, **more))

    return call


def only(transcript: Transcript) -> Returned:
    (reply,) = transcript.replies
    assert isinstance(reply, Returned), reply
    return reply


def test_a_generator_is_in_the_same_state_for_every_call(run: Run) -> None:
    """What a function draws is what the seed gives, the first time and the second, and its state is no change."""
    transcript = run("def f(rng): return rng.random()", (Rng(7),))

    assert only(transcript) == Returned(value=np.random.default_rng(7).random())
    assert transcript.again[0] is transcript.replies[0]


def test_a_file_is_there_during_the_call_only(run: Run) -> None:
    """A function gets the path of a file with the bytes, under its name; afterwards the file is gone."""
    code = """
    import os
    seen = []
    def f(path):
        gone = not any(map(os.path.exists, seen))
        seen.append(path)
        with open(path, "rb") as file:
            return [os.path.basename(path), list(file.read()), gone]
    """

    reply = only(run(code, (File("song.wav", np.array([1, 2, 255], np.uint8)),)))

    assert reply == Returned(value=["song.wav", [1, 2, 255], True])


def test_a_stand_in_records_its_calls(run: Run) -> None:
    """The record has every call in order, with copies of the arrays; models are told by the call that made them."""
    code = """
    def f(train, predict, x, y):
        model = train(x[:2], y[:2])
        answer = predict(model, x)
        x[:] = 0
        return list(answer)
    """
    x, y = np.array([[0.0], [4.0], [3.0]]), np.array([0, 1, 1])

    reply = only(run(code, (StandIn("fit", "train"), StandIn("apply", "predict"), x, y)))

    (first, second), value = reply.record, reply.value
    assert (value, first[0], second[0], second[1][0]) == ([0, 1, 1], "train", "predict", {"model": 0})
    assert np.array_equal(first[1][0], x[:2])
    assert np.array_equal(second[1][1], x)
    assert np.array_equal(reply.arguments[2], np.zeros((3, 1)))


def test_a_table_answers_by_keyword(run: Run) -> None:
    """A stand-in for an evaluation looks its value up; what is not in the table is the caller's error."""
    grid = {"parameters": [{"eta": 0.1}, {"eta": 1.0}], "values": [0.5, 0.75]}
    good = "def f(evaluate): return [evaluate(eta=1.0), evaluate(eta=0.1)]"

    reply = only(run(good, (StandIn("table", "evaluate", grid),)))

    assert reply.value == [0.75, 0.5]
    assert reply.record == [["evaluate", [], {"eta": 1.0}], ["evaluate", [], {"eta": 0.1}]]


def test_a_wrong_call_of_a_stand_in_is_told_with_the_line(run: Run) -> None:
    """The error names the line of the submission."""
    transcript = run("def f(train):\n    return train([[1.0]], [0, 1])", (StandIn("fit", "train"),))

    (reply,) = transcript.replies
    assert isinstance(reply, Raised)
    assert (reply.error, reply.line) == ("ValueError", 2)
    assert "one label a row" in reply.message


def test_a_figure_comes_as_values(run: Run) -> None:
    """Lines, labels and legend arrive as plain values, with a picture where one is asked for."""
    pytest.importorskip("matplotlib")
    code = """
    from matplotlib.figure import Figure
    def f(sizes):
        figure = Figure()
        axes = figure.subplots()
        axes.plot(sizes, [1, 2], label="train")
        axes.set_xlabel("songs")
        axes.legend()
        return figure
    """

    reply = only(run(code, (np.array([5, 10]),), limit="audio", pictures=True))

    figure = reply.value["figure"]
    (axes,) = figure["axes"]
    (line,) = axes["lines"]
    assert (axes["xlabel"], axes["legend"], line["label"]) == ("songs", ["train"], "train")
    assert np.array_equal(line["x"], [5, 10])
    assert bytes(figure["png"][:4]) == b"\x89PNG"


TRAIN = """
def f(x, y, rng):
    return {"y": y, "noise": rng.random()}
def predict(model, x):
    %s
    return [int(model["y"][0])] * len(x)
"""
CALL = (np.zeros((2, 1)), np.array([3, 3]), Rng(0))
ASKS = ((np.zeros((4, 1)), np.zeros((1, 1))),)


def test_a_model_stays_in_the_worker(run: Run) -> None:
    """A training is followed by a question each, and the answers are the value."""
    transcript = run(TRAIN % "", CALL, then="predict", asks=ASKS)

    assert only(transcript) == Returned(value=[[3, 3, 3, 3], [3]])


def test_what_is_held_out_is_not_there_during_the_training(run: Run) -> None:
    """While it trains, a search of the process finds what it is trained with, and nothing of the questions."""
    code = """
    import gc
    import sys
    import numpy as np
    def values():
        frame = sys._getframe()
        while frame is not None:
            yield from list(frame.f_locals.values())
            frame = frame.f_back
        for each in gc.get_objects():
            if isinstance(each, dict):
                yield from list(each.values())
            elif isinstance(each, (list, tuple)):
                yield from list(each)
    def f(x, y, rng):
        data = [bytes(each) for each in values() if isinstance(each, (np.ndarray, bytes, bytearray, memoryview))]
        words = [bytes(reversed(word)) for word in (b"!GNINRAEL", b"!TUODLEH")]
        return [any(word in each for each in data) for word in words]
    def predict(model, x):
        return model
    """
    learning = np.frombuffer(b"LEARNING!" * 8, np.uint8)
    secret = np.frombuffer(b"HELDOUT!" * 4, np.float64).reshape(2, 2)

    reply = only(run(code, (learning, *CALL[1:]), then="predict", asks=((secret,),)))

    assert reply.value == [[True, False]]


@pytest.mark.parametrize(("slow", "scope"), [("train", "train"), ("predict", "predict")])
def test_limits_of_training_and_of_asking(slow: str, scope: str, run: Run) -> None:
    """Either has its own limit, and the report says which."""
    code = f"""
    import time
    def f(x, y, rng):
        {"time.sleep(9)" if slow == "train" else "pass"}
    def predict(model, x):
        {"time.sleep(9)" if slow == "predict" else ""}
        return [0] * len(x)
    """

    transcript = run(code, CALL, CALL, then="predict", asks=ASKS * 2)

    assert list(transcript.replies) == [TimedOut(LIMITS.of(scope), scope)] * 2


def test_a_crash_while_asking(run: Run) -> None:
    """A process that dies in `predict` is a crash, and the training is not made again."""
    transcript = run(TRAIN % "import os; os._exit(3)", CALL, CALL, then="predict", asks=ASKS * 2)

    assert [type(reply) for reply in transcript.replies] == [Crashed, Crashed]


# A small part, graded whole


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


def test_a_reply_type(run: Run) -> None:
    """A missing `predict` is told as such."""
    transcript = run("def f(x, y, rng): return 1", CALL, then="predict", asks=ASKS)

    problems: List[Reply] = list(transcript.replies)
    assert "there is no function predict" in str(problems[0])
