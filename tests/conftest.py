"""What several test modules share."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest

from grader.course import part
from grader.model import Suite
from grader.sandbox.process import ProcessSandbox
from grader.suite import build

PROJECT = Path(__file__).resolve().parent.parent

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # As in a shell's background; what the tests start would ignore Ctrl-C too.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def suite() -> Suite:
    """Part 1 with seed 0, its expected values from the solutions."""
    with ProcessSandbox().open(PROJECT / "solutions", "part1") as solutions:
        return build(part("part1"), 0, solutions.run)


@pytest.fixture
def submission(tmp_path: Path) -> Path:
    """A copy of the solutions, free to be spoiled."""
    folder = tmp_path / "alice"
    shutil.copytree(PROJECT / "solutions", folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder
