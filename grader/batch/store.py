"""The record of a batch: results.sqlite, written in one transaction a report."""

from __future__ import annotations

import json
import sqlite3
import zlib
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Dict, Iterator, List, Mapping, NamedTuple, Optional, Type

from . import BatchError, Layers

SCHEMA = 1
TABLES = """
CREATE TABLE IF NOT EXISTS about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS reports (
    original TEXT PRIMARY KEY,  -- the name of the folder or archive
    name TEXT NOT NULL,         -- the name made safe: reports/NAME.json
    content TEXT NOT NULL,      -- hash of the submission
    suites TEXT NOT NULL,       -- hash of the cases and of all rules that verdicts depend on
    grader TEXT NOT NULL,       -- version of the grader
    seed TEXT NOT NULL,         -- draws the cases; text, since it may be longer than a number can be here
    layers TEXT NOT NULL,       -- of the sandbox, JSON: why each is off, or ""
    graded TEXT NOT NULL,       -- when, UTC
    seconds REAL NOT NULL,      -- how long it took
    points REAL NOT NULL,
    max_points REAL NOT NULL,
    error TEXT NOT NULL,        -- of the grader itself, or ""
    report TEXT NOT NULL,       -- JSON
    sources BLOB NOT NULL       -- JSON, compressed: the files that exercises are in
);
CREATE TABLE IF NOT EXISTS history (
    original TEXT NOT NULL, content TEXT NOT NULL, suites TEXT NOT NULL, grader TEXT NOT NULL, seed TEXT NOT NULL,
    graded TEXT NOT NULL, points REAL NOT NULL, max_points REAL NOT NULL, error TEXT NOT NULL
);
"""
KEPT = "original, content, suites, grader, seed, graded, points, max_points, error"


class Key(NamedTuple):
    """What a report depends on: where all of it is the same, the submission is not graded again."""

    content: str
    suites: str
    grader: str
    seed: int


@dataclass(frozen=True)
class Row:
    """A report and how it came about; the columns are described in the file itself."""

    original: str
    name: str
    key: Key
    layers: Layers
    graded: str
    seconds: float
    points: float
    max_points: float
    error: str
    report: str


class Known(NamedTuple):
    """What is there of a submission already."""

    name: str
    key: Key
    points: float
    error: str


class Store:
    """The file; only one process may write it at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._file = sqlite3.connect(str(path), timeout=10.0, isolation_level=None)
            # What was committed outlives the death of this process; a power cut may cost the last reports, no more.
            self._file.execute("PRAGMA journal_mode = WAL")
            self._file.execute("PRAGMA synchronous = NORMAL")
            self._file.executescript(TABLES)
            schema = self._file.execute("SELECT value FROM about WHERE key = 'schema'").fetchone()
            self._file.execute("INSERT OR IGNORE INTO about VALUES ('schema', ?)", (str(SCHEMA),))
        except sqlite3.DatabaseError as error:
            raise self._wrong(error) from None
        if schema is not None and schema[0] != str(SCHEMA):
            raise BatchError(f"{path} is of another version of the grader; name another folder with --out")

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self._file.close()

    def known(self) -> Dict[str, Known]:
        """Return what there is, by the original name."""
        rows = self._file.execute("SELECT original, name, content, suites, grader, seed, points, error FROM reports")
        return {row[0]: Known(row[1], Key(row[2], row[3], row[4], int(row[5])), row[6], row[7]) for row in rows}

    def put(self, row: Row, sources: Mapping[str, str]) -> None:
        """Keep a report in place of an earlier one of the same submission, which goes into the history.

        Raises
        ------
        BatchError
            If it cannot be written, as on a full disk; what was there stays as it was.
        """
        packed = zlib.compress(json.dumps(dict(sources)).encode("utf-8", "surrogatepass"), 1)
        layers = json.dumps(row.layers)
        values = (
            *(row.original, row.name, row.key.content, row.key.suites, row.key.grader, str(row.key.seed), layers),
            *(row.graded, row.seconds, row.points, row.max_points, row.error, row.report, packed),
        )
        try:
            self._file.execute("BEGIN IMMEDIATE")
            self._file.execute(f"INSERT INTO history SELECT {KEPT} FROM reports WHERE original = ?", (row.original,))
            self._file.execute(f"INSERT OR REPLACE INTO reports VALUES ({','.join('?' * len(values))})", values)
            self._file.execute("COMMIT")
        except sqlite3.DatabaseError as error:
            if self._file.in_transaction:
                self._file.execute("ROLLBACK")
            raise self._wrong(error) from None

    def rename(self, original: str, name: str) -> None:
        """Give a report another name, since another submission has come that takes its old one."""
        self._file.execute("UPDATE reports SET name = ? WHERE original = ?", (name, original))

    def row(self, original: str) -> Row:
        """Return one report."""
        return self._row(self._file.execute("SELECT * FROM reports WHERE original = ?", (original,)).fetchone())

    def sources(self, original: str) -> Dict[str, str]:
        """Return the files of a submission, as far as they are kept."""
        packed = self._file.execute("SELECT sources FROM reports WHERE original = ?", (original,)).fetchone()[0]
        found: Dict[str, str] = json.loads(zlib.decompress(packed))
        return found

    def rows(self, originals: List[str]) -> Iterator[Row]:
        """Yield the reports of these submissions, one at a time."""
        for original in originals:
            yield self.row(original)

    def _row(self, row: Mapping[int, object]) -> Row:
        original, name, content, suites, grader, seed, layers, graded, seconds, points, most, error, report, _ = row
        pairs = tuple((str(layer), str(reason)) for layer, reason in json.loads(str(layers)))
        key = Key(str(content), str(suites), str(grader), int(str(seed)))
        numbers = float(str(seconds)), float(str(points)), float(str(most))
        return Row(str(original), str(name), key, pairs, str(graded), *numbers, str(error), str(report))

    def _wrong(self, error: sqlite3.DatabaseError) -> BatchError:
        if "full" in str(error):
            return BatchError(f"the disk is full: {self._path} keeps what is finished; make room and start again")
        if "locked" in str(error):
            return BatchError(f"another batch is writing {self._path}; wait for it, or name another folder with --out")
        return BatchError(f"cannot use {self._path}: {error}; name another folder with --out")
