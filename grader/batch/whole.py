"""A batch from beginning to end: what is there, what is new, grade that, write down what came of it."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import IO, Callable, Collection, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple

from .. import __version__
from ..config import Config
from ..model import Suite
from ..report import html
from . import BatchError, Outcome, Submission, Task
from .content import hash_of
from .document import report_of
from .finding import Found, find, student_of
from .grades import replace_file
from .lane import Settings
from .naming import visible
from .roster import Roster
from .roster import read as read_roster
from .store import Key, Known, Row, Store
from .suites import Suites, prepare

Run = Callable[[Settings, Sequence[Task]], Iterator[Outcome]]
"""Does tasks, here or elsewhere, and yields their outcomes as they come."""
SCRATCH = "grader-batch-"
"""What the names of folders to unpack in begin with."""


@dataclass(frozen=True)
class Order:
    """What is asked for."""

    submissions: Path
    out: Path
    parts: Tuple[str, ...]
    config: Config
    yaml: str
    contained: bool = True
    pictures: bool = False


@dataclass(frozen=True)
class Change:
    """A submission that was graded before, and now otherwise; `before` and `after` are points."""

    name: str
    before: float
    after: float


@dataclass
class Done:
    """What came of a batch: how many were graded and kept, what the grader failed on, what changed."""

    found: Found
    roster: Roster
    suites: Suites
    graded: int = 0
    kept: int = 0
    errors: List[Tuple[str, str]] = field(default_factory=list)
    changes: List[Change] = field(default_factory=list)


def grade_all(
    order: Order,
    store: Store,
    build: Callable[[str], Suite],
    run: Run,
    announce: Callable[[int, int, int], None] = lambda done, total, failed: None,
) -> Done:
    """Grade what is missing or has changed; keep each report as it comes.

    Parameters
    ----------
    order : Order
    store : Store
    build : callable
        Builds the suite of a part, where no earlier run has left it.
    run : callable
    announce : callable
        Told how many are done, of how many, and over how many of these the grader itself failed.

    Raises
    ------
    BatchError
        If there is nothing to grade, or no way to write it down. What is finished stays.
    """
    found = find(order.submissions, order.parts)
    roster = Roster(read_roster(order.config.roster) if order.config.roster else ())
    suites = prepare(order.config, order.parts, order.out / "suites", build, order.pictures)
    done = Done(found, roster, suites)
    known = store.known()
    keys = {each.original: _key(order, each, suites, roster) for each in found.submissions}
    names = {each.original: each.name for each in found.submissions}
    reports = order.out / "reports"
    todo = _todo(found, known, keys, suites, reports)
    done.kept = len(found.submissions) - len(todo)
    _keep_files(store, found, known, {each.original for each in todo}, reports)
    announce(0, len(todo), 0)
    with _scratch() as scratch:
        settings = Settings(
            parts=order.parts,
            config=order.yaml,
            files={part: str(path) for part, path in suites.files.items()},
            scratch=scratch,
            contained=order.contained,
            pictures=order.pictures,
        )
        tasks = [_task(each, keys[each.original]) for each in todo]
        for outcome in run(settings, tasks) if tasks else ():
            row = _row(outcome, names[outcome.original], keys[outcome.original])
            store.put(row, outcome.sources)
            write_report(reports, row, outcome.page)
            _count(done, row, known.get(row.original))
            announce(done.graded, len(todo), len(done.errors))
    return done


def _key(order: Order, submission: Submission, suites: Suites, roster: Roster) -> Key:
    student = roster.of(submission)
    seed = order.config.seed_of(student_of(submission, student.id or student.name))
    made_by = suites.drawn if order.pictures else suites.hash
    return Key(content=hash_of(submission), suites=made_by, grader=__version__, seed=seed)


def _todo(
    found: Found, known: Mapping[str, Known], keys: Mapping[str, Key], suites: Suites, reports: Path
) -> List[Submission]:
    """Return the submissions that are to be graded."""
    reports.mkdir(parents=True, exist_ok=True)
    pages = set(os.listdir(reports))
    return [
        each for each in found.submissions if _stale(known.get(each.original), keys[each.original], each, suites, pages)
    ]


def _stale(known: Optional[Known], key: Key, submission: Submission, suites: Suites, pages: Collection[str]) -> bool:
    # What our own failure left without a verdict is tried again.
    if known is None or known.error:
        return True
    if known.key == key._replace(suites=suites.drawn):
        # The record has no pictures: a page with some that is gone, or has another name now, is drawn again.
        return known.name != submission.name or f"{submission.name}.html" not in pages
    return known.key != key


def _task(submission: Submission, key: Key) -> Task:
    return Task(
        original=submission.original,
        path=str(submission.path.absolute()),
        archive=submission.archive,
        refused=submission.refused,
        seed=key.seed,
        content=key.content,
    )


def _row(outcome: Outcome, name: str, key: Key) -> Row:
    document = json.loads(outcome.report)
    return Row(
        original=outcome.original,
        name=name,
        key=key,
        layers=outcome.layers,
        graded=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        seconds=outcome.seconds,
        points=document["points"],
        max_points=document["max_points"],
        error=outcome.error,
        report=outcome.report,
    )


def _count(done: Done, row: Row, before: Optional[Known]) -> None:
    done.graded += 1
    if row.error:
        done.errors.append((row.name, visible(row.error)))
    if before is not None and abs(before.points - row.points) > 1e-9:
        done.changes.append(Change(row.name, before.points, row.points))


def write_report(folder: Path, row: Row, page: str) -> None:
    """Write a report's two files.

    Raises
    ------
    BatchError
        If they cannot be written.
    """
    try:
        replace_file(folder / f"{row.name}.json", row.report)
        replace_file(folder / f"{row.name}.html", page)
    except OSError as error:
        told = f"cannot write to {folder}: {error.strerror}"
        raise BatchError(f"{told}; what is finished is kept, and the same command continues") from None


def _keep_files(store: Store, found: Found, known: Mapping[str, Known], todo: Iterable[str], folder: Path) -> None:
    """See to it that the files of all reports that are kept are there, under the names that they have now."""
    folder.mkdir(parents=True, exist_ok=True)
    there = set(os.listdir(folder))
    again = set(todo)
    for submission in found.submissions:
        if submission.original in again or submission.original not in known:
            continue
        renamed = known[submission.original].name != submission.name
        if renamed:
            store.rename(submission.original, submission.name)
        if renamed or not {f"{submission.name}.json", f"{submission.name}.html"} <= there:
            row = store.row(submission.original)
            write_report(folder, row, html.render(report_of(row.report)))


@contextmanager
def _scratch() -> Iterator[str]:
    """Give a folder to unpack in that workers of other users may pass through, and not list."""
    wanted = os.environ.get("TMPDIR") or "/tmp"
    parent = wanted if os.path.isdir(wanted) else tempfile.gettempdir()
    _remove_what_the_dead_left(parent)
    with tempfile.TemporaryDirectory(prefix=SCRATCH, dir=parent) as folder, open(
        os.path.join(folder, ".lock"), "w"
    ) as file:
        _lock(file)
        os.chmod(folder, 0o711)
        yield folder


def _remove_what_the_dead_left(parent: str) -> None:
    """Remove the folders of batches that were killed: they are ours, and nobody holds their lock."""
    for path in Path(parent).glob(f"{SCRATCH}*") if sys.platform != "win32" else ():
        with suppress(OSError):
            if os.lstat(path).st_uid == os.getuid():
                with open(path / ".lock") as file:
                    _lock(file)
                    shutil.rmtree(str(path), ignore_errors=True)


@contextmanager
def only_one(out: Path) -> Iterator[None]:
    """Make sure that no other batch writes to the folder `out`, which is made if need be.

    Raises
    ------
    BatchError
        If one does, or the folder cannot be written.
    """
    with ExitStack() as stack:
        try:
            out.mkdir(parents=True, exist_ok=True)
            (out / "reports").mkdir(exist_ok=True)
            file = stack.enter_context(open(out / ".lock", "w"))
        except OSError as error:
            raise BatchError(f"cannot write to {out}: {error.strerror}; name another folder with --out") from None
        try:
            _lock(file)
        except OSError:
            raise BatchError(f"another batch is writing to {out}; wait for it, or name another folder") from None
        yield


def _lock(file: IO[str]) -> None:
    """Lock a file until it is closed or this process dies; Windows has no such locks."""
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
