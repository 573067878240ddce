"""The roster: a CSV file that says whose a submission is, and when it came."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

from ..config.reading import time_of_text
from . import BatchError, Submission

COLUMNS = ("submission", "name", "id", "email", "submitted", "due")
MEANT = {
    "folder": "submission",
    "identifier": "submission",
    "github_username": "submission",
    "full name": "name",
    "student": "name",
    "sid": "id",
    "student id": "id",
    "id number": "id",
    "email address": "email",
}
"""What other programs call these columns."""


@dataclass(frozen=True)
class Student:
    """Someone who hands in; all texts may be "". `submitted` and `due` are where the roster says them."""

    submission: str = ""
    name: str = ""
    id: str = ""
    email: str = ""
    submitted: Optional[datetime] = None
    due: Optional[datetime] = None


def read(path: Path) -> Tuple[Student, ...]:
    """Read a roster.

    Raises
    ------
    BatchError
        If it cannot be read, has no column to find submissions by, or a date that is none.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise BatchError(f"cannot read the roster {path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise BatchError(f"{path} is not UTF-8 text; save it as CSV UTF-8") from None
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    try:
        # Numbers are those of the lines, also behind a field that goes over several.
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        rows = [(reader.line_num, row) for row in reader if any(field.strip() for field in row)]
    except csv.Error as error:
        raise BatchError(f"{path} is not CSV: {error}") from None
    if not rows:
        raise BatchError(f"{path} is empty; its first line should be {','.join(COLUMNS)}")
    columns = _columns(path, rows[0][1])
    students = tuple(_student(path, line, dict(zip(columns, row))) for line, row in rows[1:])
    _require_unique(path, students, [line for line, _ in rows[1:]])
    return students


def _columns(path: Path, header: Sequence[str]) -> List[str]:
    names = [name.strip().lower() for name in header]
    columns = [MEANT.get(name, name) for name in names]
    if not {"submission", "name", "id", "email"}.intersection(columns):
        shown = ", ".join(names)[:100]
        raise BatchError(f"{path}:1: no column of {', '.join(COLUMNS)} is in the first line ({shown})")
    return columns


def _student(path: Path, line: int, fields: Dict[str, str]) -> Student:
    texts = {name: fields.get(name, "").strip() for name in COLUMNS}
    times = {name: _time(path, line, name, texts.pop(name)) for name in ("submitted", "due")}
    return Student(**texts, **times)  # type: ignore[arg-type]


def _time(path: Path, line: int, column: str, text: str) -> Optional[datetime]:
    found = time_of_text(text) if text else None
    if text and found is None:
        raise BatchError(f'{path}:{line}: {column} must be a date, as in 2026-12-01 23:59, not "{text[:60]}"')
    return found


def _require_unique(path: Path, students: Sequence[Student], lines: Sequence[int]) -> None:
    seen: Dict[str, int] = {}
    for student, line in zip(students, lines):
        if student.submission and seen.setdefault(student.submission, line) != line:
            named = student.submission[:60]
            raise BatchError(f'{path}:{line}: submission "{named}" stands in line {seen[named]} already; take one out')


class Roster:
    """Finds the student that a submission belongs to."""

    def __init__(self, students: Sequence[Student] = ()) -> None:
        self.students = tuple(students)
        self._by: Dict[Tuple[str, str], Student] = {}
        for student in students:
            for kind, text in (
                ("submission", student.submission),
                ("number", student.id),
                ("email", student.email.lower()),
                ("student", student.name),
            ):
                if text:
                    # The first of two namesakes is no more right than the second: neither is found by name.
                    known = self._by.get((kind, text))
                    self._by[kind, text] = student if known is None else Student()

    def of(self, submission: Submission) -> Student:
        """Return whose `submission` is; what the roster does not know is filled in from the layout."""
        stem = submission.original.split(".")[0] if submission.archive else submission.original
        keys: Tuple[Tuple[str, str], ...] = (
            ("submission", submission.original),
            ("submission", stem),
            ("submission", submission.name),
            ("number", submission.number),
            ("email", submission.email.lower()),
            ("student", submission.student),
            ("number", stem),
            ("student", stem),
            ("email", stem.lower()),
        )
        # GitHub Classroom calls a repository "assignment-username", and both may have dashes.
        pieces = submission.original.split("-")
        keys += tuple(("submission", "-".join(pieces[start:])) for start in range(1, len(pieces)))
        found = next((self._by[key] for key in keys if key[1] and key in self._by), Student())
        return Student(
            submission=found.submission,
            name=found.name or submission.student,
            id=found.id or submission.number,
            email=found.email or submission.email,
            submitted=found.submitted or time_of_text(submission.submitted),
            due=found.due,
        )

    def absent(self, submissions: Sequence[Submission]) -> List[Student]:
        """Return the students of the roster who handed in nothing."""
        there = [self.of(submission) for submission in submissions]
        keys = {(each.submission, each.id, each.email, each.name) for each in there}
        names = {each.submission for each in there if each.submission}
        return [
            student
            for student in self.students
            if student.submission not in names
            and (student.submission, student.id, student.email, student.name) not in keys
        ]
