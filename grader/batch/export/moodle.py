"""Moodle's grading worksheet: an assignment takes it under "Upload grading worksheet".

The identifier is the number in the name of the folder that Moodle let one download; the assignment's maximum grade
should be the points that can be earned here.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ..finding import MOODLE
from ..grades import Entry
from ..naming import cell
from ..writing import Class, put

COLUMNS = (
    "Identifier",
    "Full name",
    "Email address",
    "Status",
    "Grade",
    "Maximum Grade",
    "Grade can be changed",
    "Last modified (submission)",
    "Last modified (grade)",
    "Feedback comments",
)


def write(klass: Class, folder: Path) -> None:
    """Write moodle.csv."""
    text = io.StringIO(newline="")
    out = csv.writer(text)
    out.writerow(COLUMNS)
    for entry in klass.entries():
        if entry.name:
            out.writerow(_row(entry))
    put(folder / "moodle.csv", text.getvalue())


def _row(entry: Entry) -> list[object]:
    told = MOODLE.fullmatch(entry.original)
    number = told.group("number") if told else entry.student.id
    identifier = f"Participant {number}" if number else ""
    grade = "" if "grader error" in entry.flags else f"{entry.final:.2f}"
    texts = (identifier, entry.shown, entry.student.email, "Submitted for grading")
    return [
        *map(cell, texts),
        *(grade, f"{entry.max_points:.2f}", "Yes", "-", "-"),
        cell(comment(entry)),
    ]


def comment(entry: Entry) -> str:
    """Return a student's parts and flags in a line."""
    parts = (f"{part}: {points:.6g} of {most:.6g}" for part, (points, most) in entry.parts.items())
    late = f"{entry.late_days:.1f} days late, {entry.share:.0%} of {entry.points:.6g} points" if entry.late_days else ""
    return "; ".join(filter(None, (*parts, late)))
