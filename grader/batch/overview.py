"""What a class looks like in numbers: gathered in one pass over the entries, small whatever the reports hold."""

from __future__ import annotations

import json
import statistics
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from ..model import Status
from .grades import Entry

BINS = 10
NAMED = 12
"""How many students are named with a misconception."""


class Line(NamedTuple):
    """A student in the table. `verdicts` has a letter for each exercise, in order."""

    name: str
    shown: str
    original: str
    final: float
    max_points: float
    parts: Tuple[Optional[float], ...]
    accuracy: Tuple[Optional[float], ...]
    verdicts: str
    late_days: float
    flags: Tuple[str, ...]
    seconds: float


class Known(NamedTuple):
    """A misconception of the class: where, how it is called, what students are told, who has it."""

    exercise: str
    id: str
    hint: str
    students: int
    names: Tuple[Tuple[str, str], ...]


@dataclass
class Overview:
    """All that the class page shows.

    Attributes
    ----------
    title : str
    parts, ids, trained : list of str
    lines : list of Line
    verdicts : mapping of str to Counter
        By exercise, how many have which status.
    titles : mapping of str to str
        What exercises are about.
    misconceptions : list of Known
        The most frequent first.
    seconds : mapping of str to list of float
        By exercise, how long each submission took.
    """

    title: str
    parts: List[str]
    ids: List[str]
    trained: List[str]
    lines: List[Line] = field(default_factory=list)
    verdicts: Dict[str, Dict[str, int]] = field(default_factory=dict)
    titles: Dict[str, str] = field(default_factory=dict)
    misconceptions: List[Known] = field(default_factory=list)
    seconds: Dict[str, Tuple[float, float]] = field(default_factory=dict)

    @property
    def graded(self) -> List[Line]:
        """The students who handed something in."""
        return [line for line in self.lines if line.name]

    def shares(self) -> List[float]:
        """Return the share of the points that each has earned, from 0 to 1."""
        return [min(1.0, line.final / line.max_points) if line.max_points else 0.0 for line in self.graded]

    def distribution(self) -> List[int]:
        """Return how many students lie in each tenth of the points; who has all lies in the last."""
        counts = [0] * BINS
        for share in self.shares():
            counts[min(BINS - 1, int(share * BINS + 1e-9))] += 1
        return counts


GROUPS = (
    ("p", (Status.PASSED,)),
    ("h", (Status.PARTIAL,)),
    ("f", (Status.FAILED, Status.ERROR, Status.TIMEOUT, Status.CRASHED, Status.BLOCKED)),
    ("w", (Status.WAITING,)),
    ("n", (Status.NOT_STARTED, Status.MISSING)),
    ("g", (Status.GRADER_ERROR,)),
)
"""The verdicts that the class page tells apart, the best first, and the letter for each in a row."""
LETTERS = {status.value: letter for letter, statuses in GROUPS for status in statuses}


def overview(
    title: str, entries: Iterable[Entry], parts: Sequence[str], ids: Sequence[str], trained: Sequence[str]
) -> Overview:
    """Gather what the class page shows.

    Parameters
    ----------
    title : str
    entries : iterable of Entry
        Gone through once.
    parts, ids, trained : sequence of str
        Parts, exercises, and the exercises with an accuracy, in teaching order.
    """
    whole = Overview(title, list(parts), list(ids), list(trained))
    verdicts: Dict[str, Dict[str, int]] = {name: Counter() for name in ids}
    holders: Dict[Tuple[str, str], List[Tuple[str, str]]] = defaultdict(list)
    counts: Dict[Tuple[str, str], int] = Counter()
    hints: Dict[Tuple[str, str], str] = {}
    seconds: Dict[str, List[float]] = defaultdict(list)
    for entry in entries:
        whole.lines.append(_line(entry, parts, ids, trained))
        for name, mark in entry.marks.items():
            verdicts[name][mark.status] += 1
            if mark.misconception:
                key = (name, mark.misconception)
                counts[key] += 1
                if len(holders[key]) < NAMED:
                    holders[key].append((entry.shown, entry.name))
        _add(entry, hints, seconds, whole.titles)
    whole.verdicts = verdicts
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    whole.misconceptions = [Known(*key, hints.get(key, ""), count, tuple(holders[key])) for key, count in ordered]
    whole.seconds = {name: (statistics.median(each), max(each)) for name, each in seconds.items()}
    return whole


def _line(entry: Entry, parts: Sequence[str], ids: Sequence[str], trained: Sequence[str]) -> Line:
    return Line(
        name=entry.name,
        shown=entry.shown,
        original=entry.original,
        final=entry.final,
        max_points=entry.max_points,
        parts=tuple(entry.parts[part][0] if part in entry.parts else None for part in parts),
        accuracy=tuple(entry.accuracy[name][0] if name in entry.accuracy else None for name in trained),
        verdicts="".join(LETTERS[entry.marks[name].status] if name in entry.marks else "-" for name in ids),
        late_days=entry.late_days,
        flags=entry.flags,
        seconds=entry.seconds,
    )


def _add(
    entry: Entry,
    hints: Dict[Tuple[str, str], str],
    seconds: Mapping[str, List[float]],
    titles: Dict[str, str],
) -> None:
    if entry.row is None:
        return
    for part in json.loads(entry.row.report)["parts"]:
        for exercise in part["exercises"]:
            name = exercise["id"]
            seconds[name].append(exercise["seconds"])
            titles.setdefault(name, exercise["title"])
            if exercise["misconception"]:
                hints.setdefault((name, exercise["misconception"]), exercise["hint"])
