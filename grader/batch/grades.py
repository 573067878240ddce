"""What a report comes to: the line of a student in grades.csv, in the class page and in exports."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Dict, Iterable, List, Mapping, NamedTuple, Optional, Tuple

from ..config import Config
from ..model import Status
from . import Submission
from .naming import cell
from .roster import Roster, Student
from .store import Row

WORTH_A_LOOK = (Status.BLOCKED.value, Status.CRASHED.value, Status.TIMEOUT.value)


class Mark(NamedTuple):
    """An exercise in a report."""

    status: str
    points: float
    max_points: float
    misconception: str


@dataclass(frozen=True)
class Entry:
    """A student's line.

    Attributes
    ----------
    name : str
        Of the report's files; "" where nothing was handed in.
    original : str
    student : Student
    marks : mapping of str to Mark
        By exercise id, in teaching order.
    parts : mapping of str to pair of float
        Points and most points.
    accuracy : mapping of str to pair of float
        By exercise id: that of a trained classifier, and its threshold.
    points, max_points : float
    late_days, share : float
        How late it came, and the share of the points that is left.
    flags : tuple of str
        What an instructor should look at.
    seconds : float
        How long grading took.
    row : Row, optional
    """

    name: str
    original: str
    student: Student
    marks: Mapping[str, Mark]
    parts: Mapping[str, Tuple[float, float]]
    accuracy: Mapping[str, Tuple[float, float]]
    points: float
    max_points: float
    late_days: float
    share: float
    flags: Tuple[str, ...]
    seconds: float
    row: Optional[Row] = None

    @property
    def final(self) -> float:
        """The points that count, after what lateness costs."""
        return self.points * self.share

    @property
    def shown(self) -> str:
        """What to call the student."""
        return self.student.name or self.original


def entry(row: Row, submission: Submission, roster: Roster, config: Config) -> Entry:
    """Return the line of a graded submission.

    Parameters
    ----------
    row : Row
        Its report.
    submission : Submission
    roster : Roster
        Whose it is, and when it came.
    config : Config
        What lateness costs.
    """
    document = json.loads(row.report)
    exercises = [each for part in document["parts"] for each in part["exercises"]]
    student = roster.of(submission)
    late = config.late
    days = late.days(student.submitted, student.due) if late is not None and student.submitted is not None else 0.0
    measured = {each["id"]: each["measurement"] for each in exercises if each.get("measurement")}
    return Entry(
        name=row.name,
        original=row.original,
        student=student,
        marks={each["id"]: _mark(each) for each in exercises},
        parts={part["part"]: (part["points"], part["max_points"]) for part in document["parts"]},
        accuracy={name: (found["accuracy"], found["threshold"]) for name, found in measured.items()},
        points=row.points,
        max_points=row.max_points,
        late_days=days,
        share=late.share(days) if late is not None else 1.0,
        flags=_flags(row, submission, exercises, measured, days),
        seconds=row.seconds,
        row=row,
    )


def _mark(exercise: Mapping[str, Any]) -> Mark:
    return Mark(exercise["status"], exercise["points"], exercise["max_points"], exercise["misconception"] or "")


def _flags(
    row: Row,
    submission: Submission,
    exercises: List[Dict[str, Any]],
    measured: Mapping[str, Mapping[str, Any]],
    days: float,
) -> Tuple[str, ...]:
    flags = ["grader error"] if row.error else []
    if exercises and all(each["status"] == Status.MISSING.value for each in exercises):
        refusal = submission.refused or next(
            (each["message"] for each in exercises if "archive" in each["message"] or each["message"][:1] == '"'), ""
        )
        flags.append(f"refused: {refusal}" if refusal else "nothing found")
    statuses = {each["status"] for each in exercises}
    flags += [status for status in WORTH_A_LOOK if status in statuses]
    flags += sorted({str(flag) for found in measured.values() for flag in found.get("flags", ())})
    if days:
        flags.append("late")
    return tuple(flags)


def absent(student: Student) -> Entry:
    """Return the line of someone who handed in nothing."""
    return Entry("", student.submission, student, {}, {}, {}, 0.0, 0.0, 0.0, 1.0, ("no submission",), 0.0)


def write(file: IO[str], entries: Iterable[Entry], ids: List[str], parts: List[str], trained: List[str]) -> None:
    """Write grades.csv, a line a student; nothing in it begins a formula.

    Parameters
    ----------
    file : text file
        Opened with newline="".
    entries : iterable of Entry
    ids, parts : list of str
        The exercises and parts that there are.
    trained : list of str
        Those exercises that have an accuracy.
    """
    out = csv.writer(file)
    out.writerow(
        [
            *("name", "submission", "student", "id", "email"),
            *(parts + ids),
            *(f"accuracy {name}" for name in trained),
            *("points", "max_points", "late_days", "final", "flags"),
        ]
    )
    for each in entries:
        student = each.student
        numbers = [
            *(_number(each.parts[part][0]) if part in each.parts else "" for part in parts),
            *(_number(each.marks[name].points) if name in each.marks else "" for name in ids),
            *(f"{each.accuracy[name][0]:.4f}" if name in each.accuracy else "" for name in trained),
            *(_number(each.points), _number(each.max_points), _number(each.late_days), _number(each.final)),
        ]
        texts = (each.name, each.original, student.name, student.id, student.email)
        out.writerow([*map(cell, texts), *numbers, cell("; ".join(each.flags))])


def _number(value: float) -> str:
    """Return points as they are written: without what adding up thirds leaves behind."""
    return f"{value:.6g}"


def replace_file(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    temporary = path.with_name(f".{path.name}.part")
    temporary.write_bytes(text.encode("utf-8", "backslashreplace"))
    temporary.replace(path)
