"""What several test modules share."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import textwrap
from pathlib import Path
from typing import Callable, Iterator

import pytest

from grader.course import part
from grader.model import Suite
from grader.sandbox.launch import Launched, launch
from grader.sandbox.process import ProcessSandbox
from grader.sandbox.zygote import Options, ZygoteSandbox
from grader.suite import build
from tests.students import Student
from tests.zygotes import QUICK

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


@pytest.fixture(scope="module")
def sandbox() -> Iterator[ZygoteSandbox]:
    """A sandbox with a zygote and short limits of time, for Linux."""
    with ZygoteSandbox(Options(limits=QUICK)) as sandbox:
        yield sandbox


@pytest.fixture
def launched(scratch: Path) -> Launched:
    """A zygote outside of namespaces, so that its process, its files and its scratch folders can be looked at."""
    return launch(namespaces=False)


@pytest.fixture
def scratch(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the sandboxes of a test put their scratch folders: not below pytest's own folder, which is private."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        monkeypatch.setenv("TMPDIR", folder)
        yield Path(folder)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write files of a submission and return its folder."""

    def write(text: str, name: str = "work", root: str = "alice") -> Path:
        folder = tmp_path / root
        (folder / "part1").mkdir(parents=True, exist_ok=True)
        (folder / "part1" / f"{name}.py").write_text(textwrap.dedent(text), encoding="utf-8")
        return folder

    return write


@pytest.fixture
def student(tmp_path: Path) -> Student:
    """One with an empty folder."""
    return Student(tmp_path / "alice")
