"""What a student solved when: a small file beside the exercises that nothing depends on.

It lies in the folder of the exercises, so that it stays where that folder is mounted into a container. Where it cannot
be written, or is not what was written, nothing is said: it is a diary, not a record, and no point depends on it.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Dict, Iterable, Mapping, Optional

from .model import Result, Status

FILE = ".masterclass-progress.json"
VERSION = 1
MAX_BYTES = 1 << 20


@dataclass(frozen=True)
class Entry:
    """What is known of an exercise.

    Attributes
    ----------
    points, max_points : float
        Of the last grading.
    tries : int
        Gradings since it was begun, up to the one that passed.
    begun, solved : float, optional
        Seconds since 1970: when it was first seen begun, and first seen passed.
    """

    points: float
    max_points: float
    tries: int = 0
    begun: Optional[float] = None
    solved: Optional[float] = None

    @property
    def complete(self) -> bool:
        """Whether the last grading gave all points."""
        return self.solved is not None and self.points >= self.max_points


Diary = Mapping[str, Entry]
"""Entries by the ids of exercises."""


def read(folder: Path) -> Dict[str, Entry]:
    """Return the diary of the exercises in `folder`; an empty one where there is none that can be read."""
    with suppress(OSError, LookupError, ValueError, TypeError, AttributeError, RecursionError):
        path = folder / FILE
        if path.stat().st_size <= MAX_BYTES:
            document = json.loads(path.read_text(encoding="utf-8"))
            return {str(name): _entry(fields) for name, fields in document["exercises"].items()}
    return {}


def can_be_kept(folder: Path) -> bool:
    """Tell whether the diary can be written in `folder` by whoever runs this."""
    return os.access(folder, os.W_OK)


def _entry(fields: Mapping[str, Any]) -> Entry:
    begun, solved = fields["begun"], fields["solved"]
    return Entry(
        points=float(fields["points"]),
        max_points=float(fields["max_points"]),
        tries=int(fields["tries"]),
        begun=None if begun is None else float(begun),
        solved=None if solved is None else float(solved),
    )


def note(diary: Diary, results: Iterable[Result], now: float) -> Dict[str, Entry]:
    """Return the diary with the results of a grading at `now`, in seconds since 1970."""
    entries = dict(diary)
    for result in results:
        if result.status is not Status.GRADER_ERROR:
            known = entries.get(result.id, Entry(0.0, result.max_points))
            entries[result.id] = _noted(known, result, now)
    return entries


def _noted(entry: Entry, result: Result, now: float) -> Entry:
    seen = replace(entry, points=result.points, max_points=result.max_points)
    if result.status in (Status.NOT_STARTED, Status.MISSING, Status.WAITING):
        return seen
    if seen.begun is None:
        seen = replace(seen, begun=now)
    if seen.solved is not None:
        return seen
    return replace(seen, tries=seen.tries + 1, solved=now if result.status is Status.PASSED else None)


def write(diary: Diary, folder: Path) -> None:
    """Keep the diary in `folder`, whole or not at all."""
    exercises = {name: vars(entry) for name, entry in sorted(diary.items())}
    text = json.dumps({"version": VERSION, "exercises": exercises}, indent=1)
    path = folder / f"{FILE}.{os.getpid()}"
    try:
        path.write_text(text + "\n", encoding="utf-8")
        os.replace(path, folder / FILE)
    except OSError:
        with suppress(OSError):
            path.unlink()


def keep(
    folder: Path, results: Iterable[Result], now: Optional[float] = None, write_it: bool = True
) -> Dict[str, Entry]:
    """Note the results of a grading that just ended, and return the diary.

    Parameters
    ----------
    folder : Path
        Of the exercises.
    results : iterable of Result
    now : float, optional
        Seconds since 1970; by default the clock's.
    write_it : bool
        False where nothing is to be written.
    """
    diary = note(read(folder), results, time.time() if now is None else now)
    if write_it and any(entry.begun is not None for entry in diary.values()):
        write(diary, folder)
    return diary
