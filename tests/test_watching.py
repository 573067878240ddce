"""Grading again what was saved, and no more."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any, Collection, Iterator, List, Optional

import pytest

from grader.model import Report, Suite, Trial
from grader.sandbox.process import ProcessSandbox
from grader.sources import Course
from grader.watching.affected import affected
from grader.watching.changes import changes
from grader.watching.desk import Desk
from grader.watching.ears import Ears, Event, Saved, Typed
from grader.watching.session import Session

PROJECT = Path(__file__).resolve().parent.parent
NEURON = {"part1.neuron.sigmoid", "part1.neuron.sigmoid_prime"}


def names(ids: Collection[str]) -> List[str]:
    return [each.split(".")[-1] for each in ids]


@pytest.mark.parametrize(
    ("file", "left_alone"),
    [
        ("part1/neuron.py", ["and_gate", "xor_gate"]),
        ("part1/descent.py", None),
        ("part1/gates.py", None),
    ],
)
def test_a_file_has_a_say_in_what_imports_it(suite: Suite, file: str, left_alone: Optional[List[str]]) -> None:
    """By whatever way; exercises of other files are left alone."""
    found = affected(PROJECT / "solutions", [PROJECT / "solutions" / file], suite.trials)

    if left_alone is None:
        assert found == [trial.id for trial in suite.trials if trial.file == Path(file).stem]
    else:
        assert names([trial.id for trial in suite.trials if trial.id not in found]) == left_alone


@pytest.mark.parametrize(
    "line",
    [
        "import helper",
        "import numpy, helper as h",
        "from helper import f",
        "from part1.helper import f",
        "from part1 import neuron, helper",
        "from part1 import (helper)",
        "    import helper",
    ],
)
def test_every_way_to_import_counts(tmp_path: Path, suite: Suite, line: str) -> None:
    """A file of the student's own has a say, too, even where the file that imports it does not parse."""
    (tmp_path / "part1").mkdir()
    (tmp_path / "part1/gates.py").write_text(f"{line}\n\ndef and_gate(:\n")
    (tmp_path / "part1/helper.py").write_text("")

    found = affected(tmp_path, [tmp_path / "part1/helper.py"], suite.trials)

    assert names(found) == ["and_gate", "xor_gate"]


def test_what_builds_on_an_exercise_is_graded_with_it(tmp_path: Path, suite: Suite) -> None:
    """Even where its file imports nothing yet: it may wait."""
    (tmp_path / "part1").mkdir()

    found = affected(tmp_path, [tmp_path / "part1/neuron.py"], suite.trials)

    assert "part1.descent.gradient_descent" in found


@pytest.mark.parametrize("event", ["saved", "made", "deleted", "replaced"])
def test_changes_are_seen(tmp_path: Path, event: str) -> None:
    """Whatever an editor does to save a file."""
    path, stop = tmp_path / "a.py", threading.Event()
    if event != "made":
        path.write_text("x = 1\n")
    seen = changes([tmp_path], stop)
    timer = threading.Timer(0.3, lambda: act(event, path))
    timer.start()

    found = next(seen)
    stop.set()

    assert found == {path}


def act(event: str, path: Path) -> None:
    if event == "deleted":
        path.unlink()
    elif event == "replaced":
        path.with_suffix(".new").write_text("x = 22\n")
        os.replace(path.with_suffix(".new"), path)
    else:
        path.write_text("x = 22\n")


def test_nothing_is_seen_where_nothing_was_saved(tmp_path: Path) -> None:
    """Files that are no Python, and looking again."""
    stop = threading.Event()
    (tmp_path / "notes.txt").write_text("x")
    threading.Timer(1.5, stop.set).start()

    assert list(changes([tmp_path], stop)) == []


class Script(Ears):
    """Ears that hear what a list says; an event may do something first."""

    def __init__(self, *events: Any) -> None:
        super().__init__()
        self._events = list(events)

    def busy(self) -> bool:
        return False

    def next(self) -> Event:
        event = self._events.pop(0)
        return event() if callable(event) else event


class Paper:
    """A screen that keeps what is shown."""

    def __init__(self) -> None:
        self.said: List[str] = []
        self.shown: List[Optional[List[str]]] = []
        self.lines = 0
        self.points = 0.0

    def say(self, text: str) -> None:
        self.said.append(text)

    def show(self, report: Report, only: Optional[Collection[str]] = None) -> None:
        self.shown.append(None if only is None else names(list(only)))
        self.points = report.points

    def progress(self, report: Report, keys: str) -> None:
        self.lines += 1


@pytest.fixture
def desk(submission: Path) -> Iterator[Desk]:
    """Part 1, all right but for two stubs."""
    shutil.copy(PROJECT / "exercises/part1/gates.py", submission / "part1/gates.py")
    source = Course()
    with Desk(submission, source, {"part1": source.ids("part1")}, ProcessSandbox()) as made:
        yield made


def saver(desk: Desk, file: str, text: str) -> Any:
    def save() -> Saved:
        path = desk.submission / file
        path.write_text(path.read_text() + text)
        return Saved(frozenset({path}))

    return save


def test_a_save_is_answered_with_its_exercises(desk: Desk) -> None:
    """Those of the file, and of the others those whose verdict changed."""
    wrong = saver(desk, "part1/gates.py", "\n\ndef and_gate():\n    return or_gate()\n")
    paper = Paper()

    Session(desk, Script(wrong, Typed("q")), paper, clock=lambda: "12:00:00").run()

    assert paper.shown == [None, ["and_gate", "xor_gate"]]
    assert re.sub(r"[\d.]+ s$", "", paper.said[0]) == "\n12:00:00  part1/gates.py saved: 2 exercises graded in "


def test_only_news_are_told_of_what_builds_on_a_file(desk: Desk) -> None:
    """A comment in neuron.py changes nothing elsewhere."""
    comment = saver(desk, "part1/neuron.py", "# done\n")
    paper = Paper()

    Session(desk, Script(comment, Typed("q")), paper).run()

    assert paper.shown[1:] == [["sigmoid", "sigmoid_prime"]]


def test_a_mistake_further_down_is_told(desk: Desk) -> None:
    """What waits now is news."""
    broken = saver(desk, "part1/neuron.py", "\n\ndef sigmoid(z):\n    return z\n")
    paper = Paper()

    Session(desk, Script(broken, Typed("q")), paper).run()

    assert {"sigmoid", "layer_forward", "gradient_descent"} <= set(paper.shown[1] or [])


@pytest.mark.parametrize(
    ("key", "shown", "said"), [("n", [["and_gate"]], 0), ("a", [None], 0), ("h", [], 1), ("x", [], 0)]
)
def test_keys_are_answered(desk: Desk, key: str, shown: List[Any], said: int) -> None:
    """The next exercise, all, a hint; other keys do nothing."""
    paper = Paper()

    Session(desk, Script(Typed(key), Typed("q")), paper).run()

    assert (paper.shown[1:], len(paper.said)) == (shown, said)


def test_the_key_for_the_next_exercise_goes_on(desk: Desk) -> None:
    """From one to the next, and from the last to the first again."""
    paper = Paper()

    Session(desk, Script(Typed("n"), Typed("n"), Typed("n"), Typed("q")), paper).run()

    assert paper.shown[1:] == [["and_gate"], ["xor_gate"], ["and_gate"]]


def test_a_hint_is_about_what_was_saved(desk: Desk) -> None:
    """Not about an exercise before it that is left for later."""
    broken = saver(desk, "part1/descent.py", "\n\ndef gradient_descent(*given):\n    return []\n")
    paper = Paper()

    Session(desk, Script(broken, Typed("h"), Typed("q")), paper).run()

    assert paper.said[-1].startswith("\ngradient_descent in part1/descent.py: ")


def test_grading_gives_way_and_goes_on(desk: Desk) -> None:
    """A new save stops a grading after the exercise at hand; what is left stays out of date."""
    first = desk.grade(busy=lambda: True)
    left = len(desk.stale)
    second = desk.grade()

    assert (len(first), left, len(second), desk.stale) == (1, 11, 11, set())


def test_an_exercise_that_is_known_is_not_run_again(desk: Desk) -> None:
    """Only what a file has a say in is graded."""
    desk.grade()

    desk.saved([desk.submission / "part1/descent.py"])

    assert names(desk.grade()) == ["gradient_descent"]


def until(terminal: int, text: str, seconds: float = 20.0) -> str:
    """Read from a terminal until a text appears."""
    read, end = "", time.monotonic() + seconds
    while text not in read and time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            read += os.read(terminal, 65536).decode("utf-8", "replace")
    assert text in read, read
    return read


def test_watching_in_a_terminal(tmp_path: Path) -> None:
    """From the first report by way of a save and a key to the end; the terminal is left as it was."""
    shutil.copytree(PROJECT / "exercises", tmp_path / "exercises")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "grader", "part1", "--watch", "--submission", str(tmp_path / "exercises")]
    page = ["--format", "html", "--output", str(tmp_path / "page.html")]
    process = subprocess.Popen([*command, *page], cwd=PROJECT, stdin=theirs, stdout=theirs, stderr=theirs)
    try:
        until(ours, "q quit")
        with (tmp_path / "exercises/part1/gates.py").open("a") as file:
            file.write("\n\ndef and_gate():\n    return or_gate()\n")
        saved = until(ours, "q quit")
        os.write(ours, b"h")
        hint = until(ours, "q quit")
        os.write(ours, b"q")
        status = process.wait(timeout=20)
    finally:
        process.kill()
        process.wait()
        os.close(theirs)
        os.close(ours)

    hinted = "and_gate in part1" in hint
    assert ("part1/gates.py saved" in saved, "This computes OR" in saved, hinted) == (True, True, True)
    assert ("\x1b[2J" in saved, status) == (False, 1)
    assert "location.reload" in (tmp_path / "page.html").read_text()


class Counting(ProcessSandbox):
    """Counts how often the submission's parts are opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: List[str] = []

    def open(self, root: Path, part: str) -> Any:
        if root != Course().solutions:
            self.opened.append(part)
        return super().open(root, part)


UPGRADE = "part3.upgrade.train"


def accuracies(desk: Desk) -> List[Optional[bool]]:
    """Tell of each classifier, the one under watch and the one before, whether it is better than chance."""
    found = desk.results[UPGRADE]
    return [each and each.accuracy > 0.2 for each in (found.measurement, found.versus)]


def test_the_first_classifier_stands_beside_the_better_one(submission: Path) -> None:
    """It is trained once, and again only where a saved file has a say in it."""
    sandbox = Counting()
    with Desk(submission, Course(), {"part3": [UPGRADE]}, sandbox) as desk:
        desk.grade()
        first = accuracies(desk), list(sandbox.opened)
        saver(desk, "part3/upgrade.py", "# done\n")()
        desk.saved([submission / "part3/upgrade.py"])
        desk.grade()
        upgraded = accuracies(desk), list(sandbox.opened)
        saver(desk, "part2/classifier.py", "\n\ndef predict(model, features):\n    return np.zeros(len(features))\n")()
        desk.saved([submission / "part2/classifier.py"])
        news = desk.grade()

    both, spoiled = [True, True], [True, False]
    assert (first, upgraded) == ((both, ["part3", "part2"]), (both, ["part3", "part2", "part3"]))
    assert (news, accuracies(desk), sandbox.opened[3:]) == ([UPGRADE], spoiled, ["part2"])


def test_there_is_nothing_to_compare_with_where_the_part_is_missing(submission: Path) -> None:
    """A submission may hold Part 3 alone."""
    shutil.rmtree(submission / "part2")
    with Desk(submission, Course(), {"part3": [UPGRADE]}, ProcessSandbox()) as desk:
        desk.grade()

    assert accuracies(desk) == [True, None]


def test_trials_come_after_what_they_require(suite: Suite) -> None:
    """On which the search for what is affected relies."""
    seen: List[str] = []

    def early(trial: Trial) -> bool:
        seen.append(trial.id)
        return not set(trial.requires) <= set(seen)

    assert [trial.id for trial in suite.trials if early(trial)] == []
