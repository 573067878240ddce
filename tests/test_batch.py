"""A batch from the command line: everyone gets a report, nothing finished is lost, nothing is done twice."""

from __future__ import annotations

import contextlib
import csv
import json
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from dataclasses import asdict
from pathlib import Path
from typing import Any, Dict, Iterator, List

import pytest

from grader.batch import BatchError, Task
from grader.batch.grader import Grader
from grader.batch.lane import Settings
from grader.batch.running import Lanes
from grader.batch.store import Key, Row, Store
from grader.batch_command.action import require_sandbox
from grader.batch_command.parser import parse
from grader.cli import main
from grader.config import Config
from grader.model import Suite
from grader.usage import UsageError

PROJECT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="batch confines student code, which needs Linux")
NAIVE = "import numpy as np\n\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n"
FEW = "leave_out: [forward, layer_forward, xor_gate, bp1_output_error, bp2_hidden_error, backprop, gradient_descent]\n"


def write(folder: Path, code: str = NAIVE) -> Path:
    (folder / "part1").mkdir(parents=True)
    (folder / "part1" / "neuron.py").write_text(code)
    return folder


@pytest.fixture
def klass(tmp_path: Path) -> Path:
    """Three submissions."""
    for name in ("ann", "bob", "carl"):
        write(tmp_path / "class" / name)
    (tmp_path / "few.yaml").write_text(FEW)
    return tmp_path / "class"


def batch(klass: Path, *options: str) -> int:
    """Grade a class by few exercises, in one process; return the exit status."""
    few = ("--config", str(klass.parent / "few.yaml"), "--part", "part1", "--jobs", "1")
    return main(["batch", str(klass), "--out", str(klass.parent / "out"), *few, *options])


def grades(klass: Path) -> List[Dict[str, str]]:
    with (klass.parent / "out" / "grades.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def history(klass: Path) -> List[Any]:
    with contextlib.closing(sqlite3.connect(str(klass.parent / "out" / "results.sqlite"))) as file:
        return file.execute("SELECT original FROM history ORDER BY original").fetchall()


def test_every_submission_gets_a_report_a_page_and_a_line(klass: Path) -> None:
    """Reports are there as JSON and HTML, under the name that grades.csv maps to the original one."""
    write(klass / "Zoë")

    status = batch(klass)

    reports = klass.parent / "out" / "reports"
    there = [(reports / f"{row['name']}{kind}").is_file() for row in grades(klass) for kind in (".json", ".html")]
    originals = [json.loads((reports / f"{row['name']}.json").read_text())["submission"] for row in grades(klass)]
    assert (status, all(there), originals) == (0, True, ["Zoë", "ann", "bob", "carl"])


def test_a_batch_gives_the_marks_that_the_single_command_gives(klass: Path, capsys: Any) -> None:
    """Points are those of `python -m grader part1`."""
    batch(klass)
    capsys.readouterr()

    main(["part1", "--submission", str(klass / "ann"), "--config", str(klass.parent / "few.yaml"), "--format", "json"])

    assert float(grades(klass)[0]["points"]) == json.loads(capsys.readouterr().out)["points"] > 0


def test_what_is_finished_is_not_graded_again(klass: Path, capsys: Any) -> None:
    """A second run grades what is new and what has changed, and nothing else."""
    batch(klass)
    (klass / "bob" / "part1" / "neuron.py").write_text("def sigmoid(z):\n    return z\n")
    write(klass / "dora")
    capsys.readouterr()

    batch(klass)

    assert (capsys.readouterr().out.splitlines()[0][:20], history(klass)) == ("2 graded, 2 unchange", [("bob",)])


def test_another_seed_or_limit_grades_all_again(klass: Path, capsys: Any) -> None:
    """Reports are kept for the same cases under the same rules only."""
    batch(klass)
    (klass.parent / "few.yaml").write_text(FEW + "limits: {call: 1}\n")
    batch(klass)
    capsys.readouterr()

    batch(klass, "--seed", "7", "--changed")

    told = capsys.readouterr().out
    assert ("3 graded, 0 unchanged" in told, len(history(klass)), "0 have other points" in told) == (True, 6, True)


def test_a_regrade_tells_who_lost(klass: Path, capsys: Any) -> None:
    """`--changed` names those whose points are others than before."""
    batch(klass)
    (klass.parent / "few.yaml").write_text(FEW + "points: {part1.neuron.sigmoid: 0.5}\n")
    capsys.readouterr()

    batch(klass, "--changed")

    assert "  lost: ann: " in capsys.readouterr().out


def test_a_report_that_was_deleted_is_written_again_without_grading(klass: Path, capsys: Any) -> None:
    """The record is the database; files are made from it."""
    batch(klass)
    report = klass.parent / "out" / "reports" / "ann.html"
    before = report.read_text()
    report.unlink()
    capsys.readouterr()

    batch(klass)

    assert (capsys.readouterr().out[:8], report.read_text()) == ("0 graded", before)


def figures(klass: Path, name: str) -> int:
    return (klass.parent / "out" / "reports" / f"{name}.html").read_text().count("<figure>")


def test_pictures_are_drawn_where_they_are_asked_for(klass: Path, capsys: Any) -> None:
    """The same marks, with pictures; a later run without them keeps the pages, and draws one again that is gone."""
    batch(klass)
    plain = figures(klass, "ann"), grades(klass)[0]["points"]
    batch(klass, "--pictures")
    drawn = figures(klass, "ann"), grades(klass)[0]["points"]
    capsys.readouterr()
    batch(klass)
    kept = capsys.readouterr().out[:8], figures(klass, "ann")
    (klass.parent / "out" / "reports" / "ann.html").unlink()
    batch(klass, "--pictures")

    assert (plain[0], drawn[0], plain[1]) == (0, 1, drawn[1])
    assert (kept, capsys.readouterr().out[:8], figures(klass, "ann")) == (("0 graded", 1), "1 graded", 1)


def test_seeds_per_student_have_pictures_too(klass: Path) -> None:
    """Though their suites are in no file."""
    batch(klass, "--pictures", "--seed", "per-student 7")

    assert figures(klass, "bob") == 1


def test_hostile_submissions_get_their_reports(klass: Path, tmp_path: Path) -> None:
    """A link, a bomb, an empty folder and code that kills its process: each is told, the batch goes on."""
    (klass / "link").symlink_to(klass / "ann")
    (klass / "empty").mkdir()
    write(klass / "killer", "import os\n\ndef sigmoid(z):\n    os._exit(3)\n")
    with zipfile.ZipFile(klass / "out.zip", "w") as archive:
        archive.writestr("../../evil.py", "x")

    status = batch(klass)

    flags = {row["submission"]: row["flags"] for row in grades(klass)}
    assert (status, flags) == (
        0,
        {
            **dict.fromkeys(("ann", "bob", "carl"), ""),
            "empty": "nothing found",
            "killer": "crashed",
            "link": "refused: the submission is a link to another place",
            "out.zip": 'refused: "../../evil.py" leads out of the archive',
        },
    )


def test_seeds_per_student_are_reproducible(klass: Path) -> None:
    """Every student has a seed of the name; another run draws the same."""
    (klass.parent / "few.yaml").write_text(FEW + "seed: per-student 5\n")

    batch(klass)

    with Store(klass.parent / "out" / "results.sqlite") as store:
        seeds = {name: known.key.seed for name, known in store.known().items()}
    config = Config(seed=5, per_student=True)
    assert seeds == {name: config.seed_of(name) for name in ("ann", "bob", "carl")}


def test_late_days_and_the_roster_are_in_the_grades(klass: Path) -> None:
    """What lateness costs is taken off, who handed in nothing has a line, a name cannot be a formula."""
    (klass.parent / "few.yaml").write_text(FEW + "late: {due: 2026-12-01 12:00, percent_a_day: 50}\n")
    roster = klass.parent / "roster.csv"
    roster.write_text("submission,name,submitted\nann,=cmd(),2026-12-01 11:00\nbob,Bob,2026-12-02 11:00\nzoe,Zoe,\n")

    batch(klass, "--roster", str(roster))

    rows = {row["submission"]: row for row in grades(klass)}
    assert (rows["ann"]["student"], float(rows["bob"]["final"]), rows["zoe"]["flags"]) == (
        "'=cmd()",
        float(rows["bob"]["points"]) / 2,
        "no submission",
    )


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--seed", "x"], '--seed "x" must be a number of 0 or more'),
        (["--roster", "nowhere.csv"], "cannot read the roster nowhere.csv"),
        (["--export", "excel"], "invalid choice: 'excel'"),
        (["--scheduler", "tcp://127.0.0.1:1"], "no Dask scheduler answers at tcp://127.0.0.1:1"),
        (["--jobs", "0"], '"0" is not a whole number of 1 or more'),
    ],
)
def test_mistakes_in_arguments_are_told_in_a_line(klass: Path, capsys: Any, options: List[str], told: str) -> None:
    """What cannot be used is named; exit status 2."""
    if "--scheduler" in options:
        pytest.importorskip("distributed")

    status = batch(klass, *options)

    error = capsys.readouterr().err.splitlines()
    assert (status, told in error[-1]) == (2, True)


def test_an_out_folder_among_the_submissions_is_refused(klass: Path, capsys: Any) -> None:
    """Results would be taken for a submission the next time."""
    status = main(["batch", str(klass), "--out", str(klass / "out")])

    assert (status, "would be taken for a submission" in capsys.readouterr().err) == (2, True)


def started(klass: Path, *options: str) -> subprocess.Popen[bytes]:
    few = ["--config", str(klass.parent / "few.yaml"), "--part", "part1", "--jobs", "2"]
    command = [sys.executable, "-m", "grader", "batch", str(klass), "--out", str(klass.parent / "out"), *few, *options]
    return subprocess.Popen(command, cwd=str(PROJECT), stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def finished(klass: Path) -> Dict[str, str]:
    """Return when each submission was graded, of those that are in the record."""
    with contextlib.closing(sqlite3.connect(str(klass.parent / "out" / "results.sqlite"))) as file:
        return dict(file.execute("SELECT original, graded || ' ' || seconds FROM reports"))


def await_reports(klass: Path, process: subprocess.Popen[bytes], count: int) -> None:
    """Wait until so many reports are there."""
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        if len(list((klass.parent / "out").glob("reports/*.html"))) >= count:
            return
        time.sleep(0.02)
    raise AssertionError(f"no reports: {process.communicate()}")


@pytest.mark.parametrize(("sign", "status"), [(signal.SIGKILL, -signal.SIGKILL), (signal.SIGINT, 130)])
def test_a_killed_batch_loses_nothing_finished(klass: Path, sign: signal.Signals, status: int) -> None:
    """After kill -9 or Ctrl-C the next run keeps what was finished, and grades the rest."""
    for index in range(30):
        # What takes its time, so that the batch is not done before it is killed.
        write(klass / f"slow{index}", "import time\n\ndef sigmoid(z):\n    time.sleep(0.05)\n    return z\n")
    process = started(klass)
    await_reports(klass, process, 4)
    process.send_signal(sign)
    process.communicate(timeout=30)
    before = finished(klass)

    again = started(klass)
    told = again.communicate(timeout=120)[0].decode()

    after = finished(klass)
    kept = {name: when for name, when in after.items() if before.get(name) == when}
    assert (process.returncode, again.returncode, kept, len(after), told.split(" skipped")[0]) == (
        status,
        0,
        before,
        33,
        f"{33 - len(before)} graded, {len(before)} unchanged, 0",
    )


def test_two_batches_do_not_write_to_one_folder(klass: Path, capsys: Any) -> None:
    """The second one is refused as long as the first one runs."""
    fcntl = pytest.importorskip("fcntl")
    (klass.parent / "out").mkdir()
    with (klass.parent / "out" / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)

        status = batch(klass)

    assert (status, "another batch is writing to" in capsys.readouterr().err) == (2, True)


def test_a_full_disk_keeps_what_is_finished(tmp_path: Path) -> None:
    """Where the record cannot grow, that is told, and the reports before are there."""
    with Store(tmp_path / "results.sqlite") as store:
        store.put(row("ann"), {})
        pages = store._file.execute("PRAGMA page_count").fetchone()[0]
        store._file.execute(f"PRAGMA max_page_count = {pages}")

        with pytest.raises(BatchError, match=r"the disk is full: .* keeps what is finished"):
            store.put(row("bob", report="x" * 1_000_000), {})
        kept = list(store.known())

    assert kept == ["ann"]


def row(name: str, report: str = "{}") -> Row:
    return Row(name, name, Key("c", "s", "1", 1 << 70), (("uid", ""),), "now", 0.1, 1.0, 2.0, "", report)


def test_the_record_gives_back_what_was_put_in(tmp_path: Path) -> None:
    """A row and the submission's files come back as they went in."""
    with Store(tmp_path / "results.sqlite") as store:
        store.put(row("ann"), {"part1/neuron.py": "\udc80 x"})

        assert (store.row("ann"), store.sources("ann")) == (row("ann"), {"part1/neuron.py": "\udc80 x"})


class BrokenSandbox:
    """Fails, as no sandbox should."""

    @contextlib.contextmanager
    def open(self, root: Path, part: str) -> Iterator[Any]:
        raise RuntimeError("the machine is on fire")
        yield

    def layers(self) -> tuple[tuple[str, str], ...]:
        return ()


def task(name: str, path: Path = PROJECT) -> Task:
    return Task(original=name, path=str(path), archive=False, refused="", seed=0, content=name)


def test_a_failure_of_ours_costs_no_points(suite: Suite, tmp_path: Path) -> None:
    """Where the grader itself breaks on a submission, there is a report that says so, without points to lose."""
    grader = Grader(("part1",), Config(), {"part1": suite}, BrokenSandbox(), tmp_path)

    outcome = grader.grade(task("ann"))

    document = json.loads(outcome.report)
    statuses = {each["status"] for each in document["parts"][0]["exercises"]}
    assert (outcome.error, document["max_points"], statuses) == (
        "RuntimeError: the machine is on fire",
        0,
        {"grader_error"},
    )


DYING = """
import json, os, socket, sys
channel = socket.socket(fileno=int(sys.argv[1]))
lines = channel.makefile("r")
lines.readline()
while True:
    channel.sendall(b'["want", null]\\n')
    task = json.loads(lines.readline() or "null")
    if task is None:
        if not lines.readline():
            break
        continue
    if task["original"] == "killer":
        os._exit(9)
    outcome = {"original": task["original"], "report": "{}", "page": "", "seconds": 0.0, "layers": [], "sources": {}}
    channel.sendall(json.dumps(["done", outcome]).encode() + b"\\n")
"""


def test_a_process_that_dies_costs_only_the_submission_that_kills_it(suite: Suite) -> None:
    """All others are graded; the one over which two processes died gets the grader's own verdict."""
    lanes = Lanes(Settings(("part1",), "", {}, "", True), 2, lambda: {"part1": suite}, start=DYING)

    outcomes = list(lanes.run([task(name) for name in ("a", "b", "killer", "c", "d", "e")]))

    errors = {each.original: each.error for each in outcomes}
    killed = "the process that graded it has died (exit status 9)"
    assert errors == {**dict.fromkeys("abcde", ""), "killer": killed}


def test_settings_travel_as_plain_values() -> None:
    """What a lane is told is JSON and comes back as it was."""
    settings = Settings(("part1",), "seed: 1", {"part1": "x"}, "/tmp", True)

    assert Settings(**{**json.loads(json.dumps(asdict(settings))), "parts": ("part1",)}) == settings


def test_a_sandbox_that_is_not_whole_is_refused() -> None:
    """Without confinement nobody's code is run, unless that is asked for in so many words."""
    with pytest.raises(BatchError, match="--without-sandbox grades all the same"):
        require_sandbox(trusted=False, start=lambda: None)


def test_a_part_that_stands_alone_is_told_its_option() -> None:
    """As `grader part1` takes it, but a batch does not."""
    with pytest.raises(UsageError, match="--part names a part: --part part1; python -m grader batch --help"):
        parse(["class", "--out", "results", "part1"])
