"""Feature tables: one row a song, in one NumPy file that plain NumPy reads.

    table = numpy.load("summary.npy", mmap_mode="r")
    table["track_id"], table["values"]          # (n_songs,) int64, (n_songs, n_features) float32

Ids and values stand in the same records, so that a table is replaced in one step and is never half new. The columns'
names are in `summary.columns.txt`, one a line. While a table is being made, finished records are appended to
`summary.part` as they come: a crash costs at most the record that was being written.
"""

from __future__ import annotations

import csv
import os
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Dict, Iterable, Iterator, Optional, Sequence, Set, Tuple, Type

import numpy as np

from .errors import SongsError

MAPPED = 1 << 24
"""Bytes from which a table is memory-mapped instead of read."""

CHUNK = 256
"""Records copied at a time, so that merging tables larger than the memory works."""


@dataclass(frozen=True)
class Table:
    """Features of songs.

    Attributes
    ----------
    name : str
    track_ids : ndarray of shape (n_songs,), int64
    values : ndarray of shape (n_songs, n_features), float32
    columns : tuple of str
        One name a feature.
    """

    name: str
    track_ids: np.ndarray
    values: np.ndarray
    columns: Tuple[str, ...]


def record(n_features: int) -> np.dtype:
    """Return the type of one row: the track's id and its features."""
    return np.dtype([("track_id", "<i8"), ("values", "<f4", (n_features,))])


def table_names(folder: Path) -> Tuple[str, ...]:
    """Return the names of the finished tables in a set's folder."""
    return tuple(sorted(path.stem for path in folder.glob("*.npy")))


def read_table(folder: Path, name: str) -> Table:
    """Open a table of a set.

    Raises
    ------
    SongsError
        Where there is no such table, or the file is none.
    """
    path = folder / f"{name}.npy"
    if not path.is_file():
        there = ", ".join(table_names(folder)) or "none"
        raise SongsError(
            f'{folder} has no table "{name}" (there is: {there}); '
            f"python -m grader data extract {folder} --features {name} makes it"
        )
    try:
        rows = np.load(path, mmap_mode="r" if path.stat().st_size >= MAPPED else None, allow_pickle=False)
        n_features = rows.dtype["values"].shape[0]
    except (ValueError, KeyError, IndexError, EOFError, OSError) as error:
        raise SongsError(f"{path} is no feature table ({error}); delete it and extract it again") from None
    if np.unique(rows["track_id"]).size != rows.size:
        raise SongsError(f"{path} holds a track twice; delete it and extract it again")
    return Table(name, rows["track_id"], rows["values"], _columns(folder, name, n_features))


def write_table(
    folder: Path, name: str, rows: Iterable[Tuple[int, np.ndarray]], n_rows: int, columns: Sequence[str]
) -> None:
    """Write a table in one step.

    Parameters
    ----------
    folder : Path
    name : str
    rows : iterable of (int, ndarray of shape (n_features,))
        Track ids and features.
    n_rows : int
        How many there are.
    columns : sequence of str
        One name a feature.
    """
    unfinished = folder / f"{name}.npy.new"
    table = np.lib.format.open_memmap(unfinished, mode="w+", dtype=record(len(columns)), shape=(n_rows,))
    for index, (track_id, values) in enumerate(rows):
        table[index] = (track_id, values)
        if index % CHUNK == CHUNK - 1:
            # Written pages count as this process's memory until they are flushed and the file is mapped anew.
            table.flush()
            table = np.lib.format.open_memmap(unfinished, mode="r+")
    table.flush()
    del table
    (folder / f"{name}.columns.txt").write_text("".join(f"{column}\n" for column in columns), encoding="utf-8")
    os.replace(unfinished, folder / f"{name}.npy")


class Part:
    """The rows of a table in the making, on disk as soon as they are added. A track is added only once."""

    def __init__(self, folder: Path, name: str, columns: Sequence[str]) -> None:
        self.folder, self.name, self.columns = folder, name, tuple(columns)
        self.path = folder / f"{name}.part"
        self._type = record(len(self.columns))
        self._finished = _finished(folder, name, len(self.columns))
        self._places: Dict[int, int] = {}
        self._file: Optional[BinaryIO] = None

    def __enter__(self) -> Part:
        self._file = self.path.open("a+b")
        whole = self._file.seek(0, os.SEEK_END) // self._type.itemsize
        # What a crash left of a record is cut off.
        self._file.truncate(whole * self._type.itemsize)
        if whole:
            rows = np.memmap(self.path, dtype=self._type, mode="r", shape=(whole,))
            self._places = {int(track_id): index for index, track_id in enumerate(rows["track_id"])}
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        assert self._file is not None
        self._file.close()
        if not self._places:
            self.path.unlink()

    @property
    def track_ids(self) -> Set[int]:
        """The tracks that need not be computed again: those added, and those of the finished table."""
        return {*self._places, *self._finished}

    def add(self, track_id: int, values: np.ndarray) -> None:
        """Append the features of a track, shape (n_features,), unless it has them already."""
        assert self._file is not None
        if track_id in self._places or track_id in self._finished:
            return
        row = np.zeros(1, self._type)
        row["track_id"], row["values"] = track_id, values
        self._file.write(row.tobytes())
        self._file.flush()
        self._places[track_id] = len(self._places)

    def finish(self, order: Iterable[int]) -> int:
        """Make the finished table of the rows there are, in the given order of track ids; return their number."""
        there = self.track_ids
        wanted = [track_id for track_id in order if track_id in there]
        write_table(self.folder, self.name, self._rows(wanted), len(wanted), self.columns)
        self._places = {}
        return len(wanted)

    def _rows(self, wanted: Sequence[int]) -> Iterator[Tuple[int, np.ndarray]]:
        new = np.memmap(self.path, dtype=self._type, mode="r") if self._places else None
        for track_id in wanted:
            if track_id in self._places:
                assert new is not None
                yield track_id, new["values"][self._places[track_id]]
            else:
                rows, place = self._finished[track_id]
                yield track_id, rows[place]


def export_csv(table: Table, path: Path) -> None:
    """Write a table as CSV: `track_id`, then a column a feature; nine digits, which give float32 back exactly."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["track_id", *table.columns])
        for track_id, values in zip(table.track_ids, table.values):
            writer.writerow([int(track_id), *(f"{value:.9g}" for value in values)])


def _finished(folder: Path, name: str, n_features: int) -> Dict[int, Tuple[np.ndarray, int]]:
    if not (folder / f"{name}.npy").is_file():
        return {}
    table = read_table(folder, name)
    if table.values.shape[1] != n_features:
        raise SongsError(
            f"{folder / name}.npy has {table.values.shape[1]} features a song, not {n_features}; "
            "delete it and extract it again"
        )
    return {int(track_id): (table.values, row) for row, track_id in enumerate(table.track_ids)}


def _columns(folder: Path, name: str, n_features: int) -> Tuple[str, ...]:
    path = folder / f"{name}.columns.txt"
    names = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    # The names are for people: a table without them is as good.
    return tuple(names) if len(names) == n_features else tuple(f"{name}_{index}" for index in range(n_features))
