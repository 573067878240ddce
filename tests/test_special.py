"""Arguments that are made in the worker, figures, and classifiers that are trained and then asked."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import dedent
from typing import Any, Callable, Iterator, List, Tuple

import numpy as np
import pytest

from grader.model import (
    Batch,
    Crashed,
    File,
    Raised,
    Reply,
    Returned,
    Rng,
    StandIn,
    TimedOut,
    Transcript,
)
from grader.sandbox import Sandbox
from grader.sandbox.process import ProcessSandbox
from grader.sandbox.session import Limits
from grader.sandbox.zygote import Options, ZygoteSandbox

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


def test_a_reply_type(run: Run) -> None:
    """A missing `predict` is told as such."""
    transcript = run("def f(x, y, rng): return 1", CALL, then="predict", asks=ASKS)

    problems: List[Reply] = list(transcript.replies)
    assert "there is no function predict" in str(problems[0])
