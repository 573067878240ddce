"""From audio to tables: what is missing is computed and stored as it comes, what is there is left.

Beside the tables, a set's folder then has
    heard.csv       track_id,seconds,digest: what was heard of each song
    rejected.csv    track_id,path,reason: what was left out, from the import or from hearing it
    duplicates.csv  track_id,same_as,genre,genre_of_same: songs with the same audio
"""

from __future__ import annotations

import csv
import signal
import threading
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Dict, Iterator, List, Sequence, Set, Tuple

from .csvfiles import read_records, write_csv
from .errors import SongsError
from .features import TABLES
from .hearing import Outcome, Task
from .runners import Runner
from .sets import Song, SongSet, with_seconds, write_set
from .tables import Part, table_names

HEARD = ("track_id", "seconds", "digest")
REJECTED = ("track_id", "path", "reason")
DUPLICATES = ("track_id", "same_as", "genre", "genre_of_same")


@dataclass(frozen=True)
class Extracted:
    """What a run did.

    Attributes
    ----------
    computed, kept : int
        Songs heard in this run, and songs that needed nothing.
    rejected : tuple of (Song, str)
        Songs left out, each with its reason.
    duplicates : tuple of (Song, Song)
        Songs with the same audio as one that comes before.
    """

    computed: int
    kept: int
    rejected: Tuple[Tuple[Song, str], ...]
    duplicates: Tuple[Tuple[Song, Song], ...]


def extract(
    song_set: SongSet, tables: Sequence[str], run: Runner, announce: Callable[[int, int], None] = lambda done, of: None
) -> Extracted:
    """Compute tables of a set, or what they lack.

    Parameters
    ----------
    song_set : SongSet
    tables : sequence of str
        "summary", "wide", "mfcc".
    run : callable
        A runner.
    announce : callable
        Told after each song how many are done, and of how many.

    Raises
    ------
    SongsError
        Where a table is not known, or another run works on the set.
    KeyboardInterrupt
        After storing what was done.
    """
    for table in tables:
        if table not in TABLES:
            raise SongsError(f'there is no feature table "{table}"; there are {", ".join(TABLES)}')
    folder, refused = song_set.folder, {}
    if song_set.recipe is None and not any(song.path for song in song_set.songs):
        there = ", ".join(table_names(folder)) or "none"
        raise SongsError(f"{folder} has no audio to extract from: songs.csv names no file (its tables: {there})")
    with ExitStack() as stack:
        stack.enter_context(_alone(folder))
        parts = {table: stack.enter_context(Part(folder, table, TABLES[table][0])) for table in tables}
        tasks = [task for task in _tasks(song_set, parts) if task.tables]
        try:
            for done, outcome in enumerate(run(tasks)):
                if outcome.refused:
                    refused[outcome.track_id] = outcome.refused
                else:
                    _store(folder, parts, outcome)
                announce(done + 1, len(tasks))
        finally:
            rejected = _write_rejected(song_set, refused)
        order = [song.track_id for song in song_set.songs]
        for part in parts.values():
            part.finish(order)
    duplicates = _write_duplicates(song_set)
    _write_seconds(song_set)
    return Extracted(len(tasks) - len(refused), len(song_set.songs) - len(tasks), rejected, duplicates)


def read_heard(folder: Path) -> Dict[int, Tuple[float, str]]:
    """Return seconds and digest of each song that was heard, by track id."""
    path = folder / "heard.csv"
    if not path.is_file():
        return {}
    heard = {}
    with path.open(encoding="utf-8", newline="") as file:
        for fields in csv.reader(file):
            # A crash may have cut the last line.
            if len(fields) == 3 and len(fields[2]) == 24 and fields[0].isdigit():
                heard[int(fields[0])] = (float(fields[1]), fields[2])
    return heard


def read_rejected(folder: Path) -> List[Tuple[str, str, str]]:
    """Return track id, path and reason of all that was left out."""
    path = folder / "rejected.csv"
    if not path.is_file():
        return []
    return [(record["track_id"], record["path"], record["reason"]) for _, record in read_records(path, REJECTED)]


def write_rejected(folder: Path, rows: Sequence[Tuple[str, str, str]]) -> None:
    """Write `rejected.csv`; where nothing is rejected there is no such file."""
    if rows:
        write_csv(folder / "rejected.csv", REJECTED, rows)
    elif (folder / "rejected.csv").is_file():
        (folder / "rejected.csv").unlink()


def same_audio(song_set: SongSet) -> Tuple[Tuple[Song, Song], ...]:
    """Return pairs of songs with the same audio, of those heard: the later one first."""
    heard, pairs = read_heard(song_set.folder), []
    first: Dict[str, Song] = {}
    for song in song_set.songs:
        if song.track_id in heard:
            digest = heard[song.track_id][1]
            if digest in first:
                pairs.append((song, first[digest]))
            first.setdefault(digest, song)
    return tuple(pairs)


def _tasks(song_set: SongSet, parts: Dict[str, Part]) -> Iterator[Task]:
    there: Dict[str, Set[int]] = {table: part.track_ids for table, part in parts.items()}
    for song in song_set.songs:
        wanted = tuple(table for table, ids in there.items() if song.track_id not in ids)
        # Workers elsewhere have another working directory.
        path = str(song_set.audio(song).absolute())
        yield Task(song.track_id, path, wanted, song.seconds or 0.0, song_set.recipe)


def _store(folder: Path, parts: Dict[str, Part], outcome: Outcome) -> None:
    with (folder / "heard.csv").open("a", encoding="utf-8", newline="") as file:
        if not file.tell():
            file.write(",".join(HEARD) + "\n")
        file.write(f"{outcome.track_id},{outcome.seconds},{outcome.digest}\n")
    for table, row in outcome.rows.items():
        parts[table].add(outcome.track_id, row)


def _write_rejected(song_set: SongSet, refused: Dict[int, str]) -> Tuple[Tuple[Song, str], ...]:
    ids = {str(song.track_id) for song in song_set.songs}
    # What the import left out stays listed; songs of the set were tried again.
    rows = [row for row in read_rejected(song_set.folder) if row[0] not in ids]
    rejected = [(song, refused[song.track_id]) for song in song_set.songs if song.track_id in refused]
    write_rejected(song_set.folder, rows + [(str(song.track_id), song.path, reason) for song, reason in rejected])
    return tuple(rejected)


def _write_duplicates(song_set: SongSet) -> Tuple[Tuple[Song, Song], ...]:
    pairs, path = same_audio(song_set), song_set.folder / "duplicates.csv"
    if pairs:
        rows = [(late.track_id, early.track_id, late.genre, early.genre) for late, early in pairs]
        write_csv(path, DUPLICATES, rows)
    elif path.is_file():
        path.unlink()
    return pairs


def _write_seconds(song_set: SongSet) -> None:
    heard = {track_id: seconds for track_id, (seconds, _) in read_heard(song_set.folder).items()}
    changed = with_seconds(song_set, heard)
    if changed != song_set:
        write_set(changed)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let no other run work on the set meanwhile; the lock goes when this process does."""
    try:
        import fcntl
    except ImportError:  # Windows has none
        yield
        return
    with (folder / "extract.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise SongsError(f"another run is extracting {folder}; wait for it to end") from None
        try:
            with _terminated_as_interrupted():
                yield
        finally:
            (folder / "extract.lock").unlink()


@contextmanager
def _terminated_as_interrupted() -> Iterator[None]:
    """Let a polite kill end the run as Ctrl-C does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
