"""A student's kit grades like the checkout, and gives nothing away."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

import pytest

from grader import sources
from grader.cli import main
from grader.course import PARTS, part
from grader.kit import FOLDER, KitError, make, write
from grader.sandbox.process import ProcessSandbox

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit, drawn with seed 0."""
    path = tmp_path_factory.mktemp("kit") / "kit.zip"
    assert main(["kit", str(path)]) == 0
    return path


@pytest.fixture(scope="module")
def kit(archive: Path) -> Path:
    """A kit, unpacked in an empty folder."""
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(archive.parent)
    return archive.parent / FOLDER


def run(folder: Path, *arguments: Any) -> subprocess.CompletedProcess[str]:
    """Run the grader in `folder`, where no module of the checkout can be found."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, "-m", "grader", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def verdicts(document: str) -> List[Dict[str, Any]]:
    """Return all that a JSON report says of exercises but how long they took."""
    exercises = [each for one in json.loads(document)["parts"] for each in one["exercises"]]
    return [{name: value for name, value in each.items() if name != "seconds"} for each in exercises]


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("folder", ["exercises", "solutions"])
def test_a_kit_grades_like_the_checkout(kit: Path, name: str, folder: str) -> None:
    """Stubs and answers get the same verdicts, messages and hints."""
    arguments = [name, "--submission", PROJECT / folder, "--format", "json"]

    with_kit, with_course = run(kit, *arguments), run(PROJECT, *arguments)

    assert verdicts(with_kit.stdout) == verdicts(with_course.stdout)


def test_a_kit_names_mistakes_like_the_checkout(kit: Path, submission: Path) -> None:
    """The hint of a misconception comes from values alone."""
    with (submission / "part1/backprop.py").open("a") as file:
        file.write("\n\ndef bp1_output_error(nabla_a, z):\n    return nabla_a\n")
        file.write("\n\ndef bp4_weight_gradient(a_prev, delta):\n    return np.outer(a_prev, delta)\n")
    arguments = ["part1", "--submission", submission, "--format", "json"]

    with_kit, with_course = verdicts(run(kit, *arguments).stdout), verdicts(run(PROJECT, *arguments).stdout)

    named = [each["misconception"] for each in with_kit if each["misconception"]]
    assert (with_kit, len(named) >= 2) == (with_course, True)


def test_the_stubs_of_a_kit_are_not_started(kit: Path) -> None:
    """A student's first command, in the kit alone."""
    done = run(kit, "part1")

    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "0 of 40 points")


def test_the_same_input_gives_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    """A kit can be compared with another by its hash."""
    main(["kit", str(tmp_path / "again.zip")])

    assert (tmp_path / "again.zip").read_bytes() == archive.read_bytes()


def functions(folder: Path) -> Iterator[Tuple[str, List[ast.stmt], str]]:
    """Yield name, statements but the docstring, and source of each function below `folder`."""
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                lines = text.splitlines()[body[0].lineno - 1 : body[-1].end_lineno] if body else []
                yield node.name, body, "\n".join(line.strip() for line in lines)


def given() -> List[str]:
    return [name.split(".")[1] for each in PARTS for name in part(each).given]


@pytest.fixture(scope="module")
def texts(kit: Path) -> Dict[str, str]:
    """Every file of a kit, those of text without indentation."""
    found = {path: path.read_bytes().decode("latin-1") for path in kit.rglob("*") if path.is_file()}
    return {
        str(path.relative_to(kit)): "\n".join(line.strip() for line in text.splitlines())
        if path.suffix == ".py"
        else text
        for path, text in found.items()
    }


def holding(texts: Dict[str, str], sources: List[str]) -> List[Tuple[str, str]]:
    """Return which of `sources`, of those that are long enough to be told apart, stand in which file."""
    return [(source, path) for source in sources if len(source) > 30 for path, text in texts.items() if source in text]


def test_no_solution_is_in_a_kit(kit: Path, texts: Dict[str, str]) -> None:
    """No file holds the body of a solution, and no function has it under another name."""
    answers = [each for each in functions(PROJECT / "solutions") if each[0] not in given()]
    there = {"".join(map(ast.dump, body)) for name, body, _ in functions(kit) if name not in given()}

    as_code = [name for name, body, _ in answers if "".join(map(ast.dump, body)) in there]
    assert (as_code, holding(texts, [source for *_, source in answers])) == ([], [])


def test_no_misconception_is_in_a_kit(kit: Path, texts: Dict[str, str]) -> None:
    """No file holds the body of a wrong implementation; ids and hints are values of the suites."""
    wrong = {m.wrong.__name__ for each in PARTS for exercise in part(each).exercises for m in exercise.misconceptions}
    mistakes = [each for each in functions(PROJECT / "grader/course") if each[0] in wrong]

    there = {name for name, _, _ in functions(kit / "grader")}
    assert (there & wrong, holding(texts, [source for *_, source in mistakes])) == (set(), [])


def test_a_kit_has_neither_course_nor_solutions_nor_tests(kit: Path) -> None:
    """Its top level is what a student needs."""
    assert {path.name for path in kit.iterdir()} <= {
        "README.md",
        "LICENSE",
        "Dockerfile",
        ".dockerignore",
        "pyproject.toml",
        "data",
        "exercises",
        "grader",
    }
    assert not (kit / "grader/course").exists()


@pytest.mark.parametrize("command", ["lint", "kit", "data", "batch"])
def test_commands_of_instructors_are_not_in_a_kit(kit: Path, command: str) -> None:
    """They are refused in one line."""
    done = run(kit, command)

    assert (done.returncode, done.stderr.count("\n"), f"{command} is not in a student's kit" in done.stderr) == (
        2,
        1,
        True,
    )


def test_the_help_of_a_kit_names_what_a_kit_can_do(kit: Path) -> None:
    """Nothing that is for instructors."""
    told = run(kit, "--help").stdout

    assert ("grader progress" in told, "grader lint" in told, "grader batch" in told) == (True, False, False)


def test_a_kit_has_one_seed(kit: Path) -> None:
    """Other cases cannot be drawn without the course."""
    done = run(kit, "part1", "--seed", "7")

    assert (done.returncode, "--seed 7 cannot draw other cases" in done.stderr) == (2, True)


def test_a_damaged_suite_is_told_in_one_line(kit: Path, tmp_path: Path) -> None:
    """A file that was cut short is the user's to mend."""
    shutil.copytree(kit, tmp_path / "kit")
    suite = tmp_path / "kit/grader/suites/part1.suite"
    suite.write_bytes(suite.read_bytes()[:1000])

    done = run(tmp_path / "kit", "part1")

    assert (done.returncode, done.stderr.count("\n"), "unpack the kit once more" in done.stderr) == (2, 1, True)


def test_a_kit_is_not_made_of_solved_stubs(tmp_path: Path) -> None:
    """An answer that was tried out in exercises/ does not slip into a kit."""
    for name in ("exercises", "solutions", "grader", "docs", "data"):
        (tmp_path / name).symlink_to(PROJECT / name)
    (tmp_path / "exercises").unlink()
    shutil.copytree(PROJECT / "exercises", tmp_path / "exercises")
    shutil.copy(PROJECT / "solutions/part1/neuron.py", tmp_path / "exercises/part1/neuron.py")

    with pytest.raises(KitError, match=r"part1\.neuron\.sigmoid is passed in exercises/"):
        make(tmp_path, 0, ProcessSandbox())


def test_a_song_of_each_genre_can_be_heard(kit: Path) -> None:
    """The audio lies where the list of songs says."""
    rows = [line.split(",") for line in (kit / "data/masterclass/songs.csv").read_text().splitlines()[1:]]

    heard = {row[1] for row in rows if (kit / "data/masterclass" / row[4]).is_file()}
    assert heard == {row[1] for row in rows}


def test_entries_are_sorted_and_undated(tmp_path: Path) -> None:
    """Neither the order of a folder nor the clock shows in an archive."""
    write({"b": b"2", "a": b"1"}, tmp_path / "x.zip")

    with zipfile.ZipFile(tmp_path / "x.zip") as opened:
        assert [(each.filename, each.date_time[0]) for each in opened.infolist()] == [
            (f"{FOLDER}/a", 1980),
            (f"{FOLDER}/b", 1980),
        ]


def test_the_checkout_is_no_kit() -> None:
    """It has the course."""
    assert (sources.is_kit(), isinstance(sources.here(), sources.Course)) == (False, True)
