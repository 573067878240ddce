"""A file a student: Gradescope's results.json, and JUnit's XML for build servers."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from ...model import Report
from ...report import gradescope, junit
from ..document import report_of
from ..writing import Class, put


def write_gradescope(klass: Class, folder: Path) -> None:
    """Write gradescope/NAME/results.json, which an autograder there copies to /autograder/results/."""
    _write(klass, gradescope.render, lambda name: folder / "gradescope" / name / "results.json")


def write_junit(klass: Class, folder: Path) -> None:
    """Write junit/NAME.xml."""
    _write(klass, junit.render, lambda name: folder / "junit" / f"{name}.xml")


def _write(klass: Class, render: Callable[[Report], str], place: Callable[[str], Path]) -> None:
    for entry in klass.entries():
        if entry.row is not None:
            put(place(_not_dots(entry.name)), render(report_of(entry.row.report)))


def _not_dots(name: str) -> str:
    """Return a name that is no way to another folder, as ".." is."""
    return name if name.strip(".") else f"_{name}"
