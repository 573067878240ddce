"""Write what the instructor reads: grades.csv, the class page, similar pairs, exports."""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path
from typing import Callable, Dict, Iterator, List, NamedTuple, Sequence

from .. import __version__
from ..config import Config
from ..sources import PROJECT
from . import BatchError, Submission, classpage, similarpage
from .grades import Entry, absent, entry, replace_file, write
from .overview import overview
from .roster import Roster
from .similarity import files_of, pairs
from .store import Store


class Class(NamedTuple):
    """All that is known of a class. Entries are made anew each time, since their reports are large together.

    Attributes
    ----------
    title : str
    entries : callable
        Yields the entry of each student, in the order of names.
    ids, parts, trained : list of str
        Exercises, parts, and the exercises with an accuracy, in teaching order.
    store : Store
    """

    title: str
    entries: Callable[[], Iterator[Entry]]
    ids: List[str]
    parts: List[str]
    trained: List[str]
    store: Store


def whole_class(store: Store, submissions: Sequence[Submission], roster: Roster, config: Config, title: str) -> Class:
    """Look through all reports once, for what columns there are.

    Parameters
    ----------
    store : Store
        Holds a report of each submission.
    submissions : sequence of Submission
    roster : Roster
    config : Config
    title : str
        What the class is called.
    """

    def entries() -> Iterator[Entry]:
        for submission in submissions:
            yield entry(store.row(submission.original), submission, roster, config)
        yield from map(absent, roster.absent(submissions))

    ids: Dict[str, None] = {}
    parts: Dict[str, None] = {}
    trained: Dict[str, None] = {}
    for each in entries():
        ids.update(dict.fromkeys(each.marks))
        parts.update(dict.fromkeys(each.parts))
        trained.update(dict.fromkeys(each.accuracy))
    return Class(title, entries, list(ids), list(parts), [each for each in ids if each in trained], store)


def state(store: Store, submissions: Sequence[Submission], config: Config, exports: Sequence[str]) -> str:
    """Return a hash of all that the files depend on: where it is the same, they need not be written again."""
    digest = hashlib.sha256(f"{__version__} {config} {sorted(exports)}".encode())
    if config.roster is not None:
        digest.update(config.roster.read_bytes())
    known = store.known()
    for each in submissions:
        digest.update(json.dumps([each.name, each.student, each.submitted, known[each.original]]).encode())
    return digest.hexdigest()


def write_grades(klass: Class, out: Path) -> None:
    """Write grades.csv."""
    text = io.StringIO(newline="")
    write(text, klass.entries(), klass.ids, klass.parts, klass.trained)
    put(out / "grades.csv", text.getvalue())


def write_pages(klass: Class, out: Path) -> None:
    """Write index.html, the class, and similar.html."""
    names = {entry.original: entry.name for entry in klass.entries() if entry.name}
    files = sorted({f"{each.split('.')[0]}/{each.split('.')[1]}.py" for each in klass.ids})
    given = [files_of(PROJECT / folder, files) for folder in ("exercises", "solutions")]
    similar = pairs(names, klass.store.sources, given)
    whole = overview(klass.title, klass.entries(), klass.parts, klass.ids, klass.trained)
    shown = {line.original: line.shown for line in whole.lines}
    put(out / "index.html", classpage.render(whole, similar))
    put(out / "similar.html", similarpage.render(klass.title, similar, shown, names, klass.store.sources))


def put(path: Path, text: str) -> None:
    """Write a file whole or not at all.

    Raises
    ------
    BatchError
        If it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, text)
    except OSError as error:
        raise BatchError(f"cannot write {path}: {error.strerror}; the reports are kept") from None
