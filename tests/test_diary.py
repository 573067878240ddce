"""What was solved when, in a file that nothing depends on."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import List, Optional

import pytest

from grader import diary
from grader.diary import Entry
from grader.model import Status
from grader.report.progress import Plan, line, render
from tests.reports import check, exercise

PROJECT = Path(__file__).resolve().parent.parent
ID = "part1.work.double"
PLANS = [Plan("part1", "Doubling", [ID, "part1.work.triple"])]


def graded(*statuses: Status) -> Optional[Entry]:
    """Return the entry after gradings at 1000, 2000, ... seconds."""
    known: diary.Diary = {}
    for turn, status in enumerate(statuses, 1):
        known = diary.note(known, [exercise(status, check(status))], 1000.0 * turn)
    return known.get(ID)


@pytest.mark.parametrize(
    ("statuses", "entry"),
    [
        ([Status.NOT_STARTED], Entry(0, 1)),
        ([Status.FAILED], Entry(0, 1, tries=1, begun=1000)),
        ([Status.NOT_STARTED, Status.FAILED, Status.PASSED], Entry(1, 1, tries=2, begun=2000, solved=3000)),
        ([Status.PASSED, Status.PASSED], Entry(1, 1, tries=1, begun=1000, solved=1000)),
        ([Status.PASSED, Status.FAILED], Entry(0, 1, tries=1, begun=1000, solved=1000)),
        ([Status.WAITING], Entry(0, 1)),
        ([Status.GRADER_ERROR], None),
    ],
    ids=lambda value: "-".join(each.value for each in value) if isinstance(value, list) else "",
)
def test_the_first_success_is_what_counts(statuses: List[Status], entry: Optional[Entry]) -> None:
    """Tries are counted up to it, and a later mistake does not move it."""
    assert graded(*statuses) == entry


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """A diary survives its file."""
    entries = {ID: Entry(2.5, 3.0, tries=4, begun=1.5, solved=None)}

    diary.write(entries, tmp_path)

    assert (diary.read(tmp_path), [path.name for path in tmp_path.iterdir()]) == (entries, [diary.FILE])


def test_who_cannot_keep_anything_is_told_so() -> None:
    """A folder that another user owns, as in a container."""
    assert render(PLANS, {}, kept="what you solve is not kept").endswith("solved\nwhat you solve is not kept\n")


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"exercises": 3}', '{"exercises": {"a": {}}}', '{"exercises": {"a": {"points": "x"}}}',
     "[" * 100_000, "\x00", "x" * (diary.MAX_BYTES + 1)],
    ids=range(10),
)  # fmt: skip
def test_a_spoiled_diary_is_an_empty_one(tmp_path: Path, text: str) -> None:
    """Nobody is told, and the next grading starts a new one."""
    (tmp_path / diary.FILE).write_text(text)

    assert diary.read(tmp_path) == {}
    assert ID in diary.keep(tmp_path, [exercise(Status.PASSED, check(Status.PASSED))], 1.0)
    assert ID in diary.read(tmp_path)


def test_a_folder_that_cannot_be_written_harms_nothing(tmp_path: Path) -> None:
    """As in a container that is mounted read-only."""
    assert diary.keep(tmp_path / "nowhere", [exercise(Status.PASSED, check(Status.PASSED))], 1.0)[ID].solved == 1.0


def test_untouched_stubs_leave_no_file(tmp_path: Path) -> None:
    """A diary begins with the first exercise."""
    diary.keep(tmp_path, [exercise(Status.NOT_STARTED)], 1.0)

    assert list(tmp_path.iterdir()) == []


def test_progress_tells_what_was_solved_when(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar a part, a line an exercise, the sum last."""
    monkeypatch.setenv("TZ", "UTC")
    entries = {ID: Entry(1, 1, tries=2, begun=0.0, solved=86400.0)}

    assert render(PLANS, entries, unicode=False).splitlines() == [
        f"{'part1: Doubling':<53}{'##########---------- 1/2':>27}",
        "  + double                 solved 02 Jan 1970, 00:00, after 2 tries",
        "  . triple                 not started",
        "",
        "1 of 2 exercises solved",
    ]


@pytest.mark.parametrize("width", [40, 80, 200])
def test_progress_fits_the_terminal(width: int) -> None:
    """Narrow and wide."""
    text = render([Plan("part1", "Introduction to neural networks", [ID])], {}, width=width)

    assert max(map(len, text.splitlines())) <= max(width, 48)


def test_an_exercise_that_broke_again_is_not_counted() -> None:
    """It was solved, and is to be mended."""
    text = render(PLANS, {ID: Entry(0.5, 1, tries=1, begun=0.0, solved=0.0)}, unicode=False)

    assert ("but the last grading found something wrong" in text, "0 of 2 exercises solved" in text) == (True, True)


@pytest.mark.parametrize("when", [float("nan"), float("inf"), -1e30, 1e30])
def test_a_time_that_is_none_is_no_fault(when: float) -> None:
    """A file that somebody edited."""
    assert "solved some day" in render(PLANS, {ID: Entry(1, 1, tries=1, begun=when, solved=when)})


def test_the_line_over_all_parts_is_one() -> None:
    """For those who watch."""
    assert line(PLANS, {ID: Entry(1, 1, solved=0.0)}, unicode=False) == "part1 #####----- 1/2"


def test_grading_the_exercises_keeps_a_diary_and_grading_others_none(tmp_path: Path) -> None:
    """Only a student's own gradings are noted, and `progress` shows them."""
    for name, source in (("grader", "grader"), ("solutions", "solutions"), ("exercises", "solutions")):
        shutil.copytree(PROJECT / source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))

    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "grader", *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    run("part1", "sigmoid", "--submission", "exercises")
    before = (tmp_path / "exercises" / diary.FILE).exists()
    run("part1", "sigmoid")

    assert (before, run("progress").count("  ✓ ")) == (False, 1)
