"""What people are shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Optional, Tuple

from .built import Case


class Status(str, Enum):
    """The verdict on a check or an exercise."""

    PASSED = "passed"
    PARTIAL = "partial"
    FAILED = "failed"
    NOT_STARTED = "not_started"
    MISSING = "missing"
    ERROR = "error"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    BLOCKED = "blocked"
    WAITING = "waiting"
    GRADER_ERROR = "grader_error"


@dataclass(frozen=True)
class Example:
    """An open example that went wrong, as text: the call's arguments by name, the expected and the given value."""

    inputs: Tuple[Tuple[str, str], ...]
    expected: str
    got: str


@dataclass(frozen=True)
class CheckResult:
    """The verdict on one check."""

    name: str
    status: Status
    points: float
    max_points: float
    message: str = ""
    example: Optional[Example] = None


@dataclass(frozen=True)
class Missed:
    """A held-out song of a public set that was taken for another genre."""

    track_id: int
    actual: str
    predicted: str


@dataclass(frozen=True)
class Measurement:
    """How well a trained classifier does on held-out songs.

    Attributes
    ----------
    accuracy : float
        From 0 to 1, as are the two below.
    threshold, floor : float
        Accuracies that earn all points and none.
    genres : tuple of str
    confusion : tuple of tuple of int
        Row = actual genre, column = predicted.
    flags : tuple of str
        What an instructor should look at.
    missed : tuple of Missed
        Some songs to listen to.
    """

    accuracy: float
    threshold: float
    floor: float
    genres: Tuple[str, ...]
    confusion: Tuple[Tuple[int, ...], ...]
    flags: Tuple[str, ...] = ()
    missed: Tuple[Missed, ...] = ()


@dataclass(frozen=True)
class Picture:
    """What there is to draw: calls with what is right, and what they gave; None where nothing came.

    Where the calls were not made, `skipped` says why.
    """

    form: str
    title: str
    cases: Tuple[Case, ...]
    values: Tuple[Any, ...]
    skipped: str = ""


@dataclass(frozen=True)
class Result:
    """The verdict on one exercise.

    `versus` is how an earlier classifier of the same student does on the same songs.
    """

    id: str
    title: str
    status: Status
    checks: Tuple[CheckResult, ...]
    message: str = ""
    hint: str = ""
    misconception: Optional[str] = None
    printed: str = ""
    seconds: float = 0.0
    measurement: Optional[Measurement] = None
    versus: Optional[Measurement] = None
    pictures: Tuple[Picture, ...] = ()

    @property
    def points(self) -> float:
        """Points earned."""
        return sum(check.points for check in self.checks)

    @property
    def max_points(self) -> float:
        """Points that can be earned."""
        return sum(check.max_points for check in self.checks)


@dataclass(frozen=True)
class PartReport:
    """The results of a part, in teaching order."""

    part: str
    title: str
    results: Tuple[Result, ...]

    @property
    def points(self) -> float:
        """Points earned."""
        return sum(result.points for result in self.results)

    @property
    def max_points(self) -> float:
        """Points that can be earned."""
        return sum(result.max_points for result in self.results)


@dataclass(frozen=True)
class Report:
    """All that is said about a submission. `layers` maps each layer of the sandbox to why it is off, or ""."""

    submission: str
    parts: Tuple[PartReport, ...]
    layers: Tuple[Tuple[str, str], ...] = ()
    interrupted: bool = False

    @property
    def points(self) -> float:
        """Points earned."""
        return sum(part.points for part in self.parts)

    @property
    def max_points(self) -> float:
        """Points that can be earned."""
        return sum(part.max_points for part in self.parts)
