"""What an instructor may change without touching code: points, thresholds, limits, seed, songs, exercises, late rules.

`reading` makes a Config of a YAML file, `printing` the other way round. Both take the ids of the exercises that there
are as an argument: nothing here knows the course.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Mapping, Optional, Tuple

from ..model import Exercise, Part
from ..sandbox.session import Limits

FILE = "masterclass.yaml"
"""The file that is read, from the folder one is in, where no other is named."""
OURS = ("patience", "reply", "held")
"""Limits that protect the grader and are not for an instructor to change."""
LIMITS: Mapping[str, float] = MappingProxyType(
    {each.name: float(getattr(Limits(), each.name)) for each in fields(Limits) if each.name not in OURS}
)
"""The limits that may be changed, with their defaults; memory in bytes, all others in seconds."""
DAY = 24 * 60 * 60.0


class ConfigError(Exception):
    """A configuration that cannot be used: one line that names the file, the line, the value and the way out."""


@dataclass(frozen=True)
class Late:
    """What lateness costs.

    Attributes
    ----------
    due : datetime
    free_days : float
        Days after `due` that cost nothing.
    percent_a_day : float
        What each day begun after these takes off the points.
    last_day : float, optional
        Days after `due` beyond which a submission earns nothing.
    """

    due: datetime
    free_days: float = 0.0
    percent_a_day: float = 10.0
    last_day: Optional[float] = None

    def days(self, submitted: datetime, due: Optional[datetime] = None) -> float:
        """Return how many days after its due date something came, 0.0 where it was in time.

        `due` is a date of the student's own; a time without a zone is a local one.
        """
        late = (submitted.astimezone() - (due or self.due).astimezone()).total_seconds() / DAY
        return max(0.0, late)

    def share(self, days: float) -> float:
        """Return the share of the points that is left after so many days, from 0.0 to 1.0."""
        if self.last_day is not None and days > self.last_day:
            return 0.0
        counted = max(0.0, days - self.free_days)
        begun = int(counted) + (counted > int(counted))
        return max(0.0, 1.0 - begun * self.percent_a_day / 100.0)


@dataclass(frozen=True)
class Config:
    """What is in force; the defaults change nothing.

    Attributes
    ----------
    seed : int
    per_student : bool
        Every student gets other inputs, drawn from `seed` and the student's name.
    points, thresholds : mapping of str to float
        By exercise id: what it is worth; the accuracy, from 0 to 1, that earns all of it.
    leave_out : tuple of str
        Ids of exercises that are not graded.
    changed_limits : mapping of str to float
        Fields of Limits.
    songs : str
        The song set that held-out accuracy is measured on, a folder or a name in data/; "" for the default.
    forbid : tuple of str
        Modules that submissions may not use.
    late : Late, optional
    roster : Path, optional
        A CSV file that maps submissions to students.
    """

    seed: int = 0
    per_student: bool = False
    points: Mapping[str, float] = field(default_factory=dict)
    thresholds: Mapping[str, float] = field(default_factory=dict)
    leave_out: Tuple[str, ...] = ()
    changed_limits: Mapping[str, float] = field(default_factory=dict)
    songs: str = ""
    forbid: Tuple[str, ...] = ()
    late: Optional[Late] = None
    roster: Optional[Path] = None

    def limits(self) -> Limits:
        """Return the limits of a worker."""
        kinds = {name: type(getattr(Limits(), name)) for name in self.changed_limits}
        return replace(Limits(), **{name: kinds[name](value) for name, value in self.changed_limits.items()})

    def seed_of(self, student: str) -> int:
        """Return the seed that draws a student's cases: the same for the same name, and not to be guessed."""
        if not self.per_student:
            return self.seed
        digest = hashlib.sha256(f"{self.seed}:{student}".encode("utf-8", "surrogateescape")).digest()
        return int.from_bytes(digest[:8], "big")

    def apply(self, part: Part) -> Part:
        """Return `part` with this configuration's points, and without the exercises that it leaves out."""
        kept = [each for each in part.exercises if _id(part, each) not in self.leave_out]
        functions = {each.function for each in kept}
        exercises = (
            replace(
                _worth(each, self.points.get(_id(part, each))),
                requires=tuple(name for name in each.requires if name in functions),
            )
            for each in kept
        )
        return replace(part, exercises=tuple(exercises))


def _id(part: Part, exercise: Exercise) -> str:
    return f"{part.name}.{exercise.file}.{exercise.function}"


def _worth(exercise: Exercise, points: Optional[float]) -> Exercise:
    """Return an exercise whose checks add up to `points`, in the proportions in which they were."""
    total = sum(check.points for check in exercise.checks)
    if points is None or points == total:
        return exercise
    checks = tuple(replace(check, points=check.points * points / total) for check in exercise.checks)
    return replace(exercise, checks=checks)
