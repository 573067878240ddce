"""The program as its users call it."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, List, Tuple

import pytest

from grader.cli import main
from tests.attacks.tools.arena import descendants

PROJECT = Path(__file__).resolve().parent.parent


def run(*arguments: Any, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "grader", *map(str, arguments)]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False, **options)


def statuses(document: str) -> List[Tuple[str, str]]:
    parts = json.loads(document)["parts"]
    return [(each["id"].split(".")[-1], each["status"]) for part in parts for each in part["exercises"]]


def test_the_stubs_are_not_started() -> None:
    """As handed out every exercise reads "not started", and nothing is earned."""
    done = run("part1", "--format", "json")

    assert (done.returncode, {status for _, status in statuses(done.stdout)}) == (1, {"not_started"})
    assert json.loads(done.stdout)["points"] == 0


def test_the_solutions_earn_all_points() -> None:
    """40 points, exit status 0."""
    done = run("part1", "--submission", "solutions")

    assert (done.returncode, done.stdout.splitlines()[-1], done.stderr) == (0, "40 of 40 points", "")


def test_exercises_can_be_selected_by_their_beginning(submission: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Names, beginnings of names, files and ids select; options may stand between."""
    arguments = ["part1", "bp1", "--submission", str(submission), "descent", "--format", "json", "part1.neuron.sigmoid"]

    status = main(arguments)

    assert (status, statuses(capsys.readouterr().out)) == (
        0,
        [("sigmoid", "passed"), ("bp1_output_error", "passed"), ("gradient_descent", "passed")],
    )


def test_a_selected_exercise_still_waits_for_what_it_builds_on(
    submission: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it builds on is graded with it, and not shown."""
    with (submission / "part1/neuron.py").open("a") as file:
        file.write("\n\ndef sigmoid(z):\n    return z\n")

    main(["part1", "layer_forward", "--submission", str(submission), "--format", "json"])

    assert statuses(capsys.readouterr().out) == [("layer_forward", "waiting")]


def test_a_broken_file_takes_down_only_what_imports_it(submission: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A syntax error in one file leaves the others alone."""
    (submission / "part1/descent.py").write_text("def gradient_descent(:\n")

    main(["part1", "--submission", str(submission), "--format", "json"])

    assert [name for name, status in statuses(capsys.readouterr().out) if status != "passed"] == ["gradient_descent"]


def test_another_seed_grades_the_same(submission: Path) -> None:
    """A right answer is right for every seed."""
    assert main(["part1", "--submission", str(submission), "--seed", "12345", "--output", os.devnull]) == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "say what to grade: python -m grader part1"),
        (["part7"], 'there is no part or command "part7"; there are part1, part2, part3, all, '),
        (["sigmoid"], 'there is no part or command "sigmoid"'),
        (["part1", "sigmod"], 'there is no exercise "sigmod"; did you mean sigmoid?'),
        (
            ["part1", "--submission", "/nowhere"],
            "/nowhere does not exist; --submission names the folder that holds part1/",
        ),
        (["part1", "--submission", "README.md"], "README.md is a file, not a folder"),
        (["part1", "--submission", "grader"], "there is no folder part1/ in grader"),
        (["part1", "--submission", "exercises/part1"], "did you mean --submission exercises?"),
        (["part1", "--seed", "x"], 'argument --seed: "x" is not a whole number of 0 or more'),
        (["part1", "--seed", "-1"], 'argument --seed: "-1" is not a whole number of 0 or more'),
        (["part1", "--format", "xml"], "argument --format: invalid choice: 'xml'"),
        (
            ["part1", "sigmoid", "--output", "/nowhere/report"],
            "cannot write /nowhere/report: there is no folder /nowhere; make it first",
        ),
        (["part1", "--output", "docs"], "cannot write docs: it is a folder; name a file in it"),
        (["kit", "/nowhere/kit.zip"], "cannot write /nowhere/kit.zip: there is no folder /nowhere; make it first"),
        (["part1", "--open", "--format", "json"], "--open shows a page, and --format json writes none"),
        (["lint", "part9"], 'there is no part "part9"; there are part1, part2, part3'),
        (["doctor", "part1"], 'doctor takes no argument, but there is "part1"'),
        (["part1", "--colour"], "unrecognized arguments: --colour"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_mistake_in_the_arguments_is_one_line(
    arguments: List[str], message: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is wrong, and the way out; exit status 2."""
    monkeypatch.chdir(PROJECT)

    status = main(arguments)

    told = capsys.readouterr().err
    assert (status, told.count("\n"), message in told) == (2, 1, True), told


@pytest.mark.parametrize(
    ("spoil", "status", "message"),
    [
        (lambda path: path.unlink(), "missing", "there is no file part1/neuron.py"),
        (lambda path: (path.unlink(), path.mkdir()), "missing", "part1/neuron.py is a folder, not a file"),
        (lambda path: path.write_text("x = 1\n"), "missing", "there is no function sigmoid in part1/neuron.py"),
        (lambda path: path.write_text("def sigmoid(z:\n"), "error", "the file cannot be imported: SyntaxError"),
        (lambda path: path.write_bytes(b"x = '\xe9'\n"), "error", "the file cannot be imported: SyntaxError"),
        (
            lambda path: path.write_text("import nosuch\n"),
            "error",
            "No module named 'nosuch' (part1/neuron.py, line 1)",
        ),
        (lambda path: path.write_text("exit()\n"), "error", "the file cannot be imported: "),
    ],
    ids=["no file", "a folder", "no function", "syntax", "encoding", "import", "exit"],
)
def test_a_broken_submission_is_told_in_a_line(
    submission: Path, capsys: pytest.CaptureFixture[str], spoil: Any, status: str, message: str
) -> None:
    """No traceback, whatever is in the folder."""
    spoil(submission / "part1/neuron.py")

    main(["part1", "sigmoid", "--submission", str(submission), "--format", "json"])

    (found,) = json.loads(capsys.readouterr().out)["parts"][0]["exercises"]
    assert (found["status"], message in found["message"]) == (status, True), found["message"]


def test_the_report_goes_to_a_file(submission: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --output nothing is printed."""
    path = tmp_path / "report.json"

    main(["part1", "sigmoid", "--submission", str(submission), "--format", "json", "--output", str(path)])

    assert (capsys.readouterr().out, statuses(path.read_text())) == ("", [("sigmoid", "passed")])


def in_a_terminal(*arguments: str, **environment: str) -> str:
    """Return what `python -m grader` writes to a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "grader", *arguments],
        cwd=PROJECT,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color", **environment},
    )
    os.close(theirs)
    chunks = []
    while True:
        try:
            chunk = os.read(ours, 1 << 16)
        except OSError:  # how a terminal says that the other side has gone
            break
        if not chunk:
            break
        chunks.append(chunk)
    os.close(ours)
    process.wait()
    return b"".join(chunks).decode()


def test_a_terminal_gets_colour() -> None:
    """Colour where a person looks."""
    assert "\x1b[2m" in in_a_terminal("part1", "sigmoid", NO_COLOR="")


def test_no_color_is_respected() -> None:
    """NO_COLOR turns colour off."""
    assert "\x1b[3" not in in_a_terminal("part1", "sigmoid", NO_COLOR="1")


def test_a_slow_grading_shows_how_far_it_is(submission: Path) -> None:
    """After a second a bar appears in a terminal, and goes before the report."""
    with (submission / "part1/neuron.py").open("a") as file:
        file.write("\n\ndef sigmoid(z):\n    while True:\n        pass\n")

    text = in_a_terminal("part1", "sigmoid", "--submission", str(submission))

    assert re.search(r"grading sigmoid.*0/1", text) is not None


def busiest(process: int) -> float:
    """Return the most processor time, in seconds, that a worker of a grader has used."""
    zygotes = [each for each in descendants(process) if each != process]
    spent = []
    for worker in (each for zygote in zygotes for each in descendants(zygote)[1:]):
        with suppress(OSError):
            fields = Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2].split()
            spent.append(int(fields[11]) / os.sysconf("SC_CLK_TCK"))
    return max(spent, default=0.0)


@pytest.mark.skipif(sys.platform != "linux", reason="workers are found in /proc")
def test_ctrl_c_keeps_what_is_finished(submission: Path) -> None:
    """The report of an interrupted run holds the exercises that are done, and says so."""
    with (submission / "part1/gates.py").open("a") as file:
        file.write("\n\ndef and_gate():\n    while True:\n        pass\n")
    patient = submission.parent / "patient.yaml"
    patient.write_text("limits: {call: 100, exercise: 100}\n")
    command = [sys.executable, "-m", "grader", "part1", "--submission", str(submission), "--format", "json"]
    process = subprocess.Popen([*command, "--config", str(patient)], cwd=PROJECT, stdout=subprocess.PIPE, text=True)
    until = time.monotonic() + 60
    while busiest(process.pid) < 2.0 and time.monotonic() < until:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)

    document, _ = process.communicate(timeout=20)

    done = json.loads(document)
    assert (process.returncode, done["interrupted"], statuses(document)) == (
        130,
        True,
        [(name, "passed") for name in ("sigmoid", "sigmoid_prime", "layer_forward", "forward")],
    )


def test_a_reader_that_leaves_is_no_error() -> None:
    """`python -m grader part1 | head -1` ends quietly."""
    command = f"{sys.executable} -m grader part1 | head -1"

    done = subprocess.run(command, shell=True, cwd=PROJECT, capture_output=True, text=True, check=False)

    assert done.stderr == ""


def test_heavy_libraries_are_not_imported() -> None:
    """Part 1 pays for NumPy and nothing larger."""
    code = (
        "import sys; from grader.cli import main\n"
        "main(['part1', '--submission', 'solutions', '--output', '/dev/null'])\n"
        "print(sorted({'librosa', 'scipy', 'matplotlib', 'numba'} & {name.split('.')[0] for name in sys.modules}))"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=False)

    assert done.stdout == "[]\n"
