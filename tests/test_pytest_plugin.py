"""`pytest exercises` shows every check as a test."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Dict, List
from xml.etree import ElementTree

import pytest

from grader.model import Suite

PROJECT = Path(__file__).resolve().parent.parent
WRONG = """

def bp4_weight_gradient(a_prev, delta):
    return np.outer(a_prev, delta)


def bp3_bias_gradient(delta):
    raise NotImplementedError("TODO")
"""


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", str(folder), *arguments]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


@pytest.fixture
def tested(submission: Path) -> Path:
    """Solutions with a mistake and a stub, ready for pytest."""
    for name in ("conftest.py", "pytest.ini"):
        shutil.copy(PROJECT / "exercises" / name, submission / name)
    with (submission / "part1/backprop.py").open("a") as file:
        file.write(WRONG)
    return submission


def outcomes(folder: Path, *arguments: str) -> Dict[str, List[str]]:
    """Return the names of test cases by outcome, of exercises in backprop.py."""
    report = folder.parent / "junit.xml"
    run(folder / "part1/backprop.py", f"--junitxml={report}", *arguments)
    found: Dict[str, List[str]] = {}
    for case in ElementTree.parse(report).iter("testcase"):
        outcome = next((child.tag for child in case), "passed")
        found.setdefault(outcome, []).append(f"{case.attrib['classname'].split('.')[-1]}: {case.attrib['name']}")
    return found


def test_every_check_is_a_test_with_the_grader_s_verdict(tested: Path, suite: Suite) -> None:
    """Right ones pass, wrong ones fail, those of stubs and of what waits for them are skipped."""
    found = outcomes(tested)

    probes = [probe for trial in suite.trials if trial.file == "backprop" for probe in trial.probes]
    assert sum(map(len, found.values())) == len(probes)
    assert {name.split(":")[0] for name in found["failure"]} == {"bp4_weight_gradient"}
    assert {name.split(":")[0] for name in found["skipped"]} >= {"bp3_bias_gradient", "backprop"}


def test_a_failure_says_what_the_report_says_and_nothing_of_ours(tested: Path) -> None:
    """Message and hint, no traceback."""
    told = run(tested / "part1", "-k", "bp4 and swapped or bp4_weight_gradient").stdout

    assert ("Rows and columns are swapped" in told, "Traceback" in told, "pytest_plugin" in told) == (
        True,
        False,
        False,
    )


def test_tests_are_selected_by_the_names_of_checks(tested: Path) -> None:
    """-k knows functions and facts."""
    assert "1 passed" in run(tested / "part1", "-k", "overflow").stdout


def test_an_editor_is_led_to_the_function(tested: Path) -> None:
    """The place of a test is the last definition of its function."""
    lines = (tested / "part1/backprop.py").read_text().splitlines()

    written = ("--junitxml", str(tested / "x.xml"), "-o", "junit_family=xunit1")
    told = run(tested / "part1", "-k", "bp4_weight_gradient", *written)

    places = {case.attrib["line"] for case in ElementTree.parse(tested / "x.xml").iter("testcase")}
    last = max(index for index, line in enumerate(lines) if line.startswith("def bp4_weight_gradient"))
    assert places == {str(last)}, told.stdout


def test_the_tests_of_the_grader_are_collected_from_the_top() -> None:
    """`python -m pytest` runs tests/ alone, without the hook for exercises."""
    told = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-n", "0", "-k", "works_for_a_single_unit"],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    ).stdout  # fmt: skip

    assert "exercises" not in told
