"""Real collections as song sets. An importer reads a collection and returns what it found; nothing is copied."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, Iterable, List, Optional, Tuple

import numpy as np

from ..audio import FOREIGN, SUFFIXES
from ..errors import SongsError
from ..extraction import write_rejected
from ..sets import Song, SongSet, open_set, write_set
from ..splits import parted, split_by_artist
from ..tables import write_table


@dataclass(frozen=True)
class Found:
    """What a collection holds.

    Attributes
    ----------
    songs : tuple of Song
        Paths are absolute.
    left_out : tuple of (str, str, str)
        Track id (or empty), path and reason, as in `rejected.csv`.
    tables : dict of str to (columns, dict of int to ndarray of shape (n_features,))
        Features that came with the collection, by table and by track id.
    remarks : tuple of str
        What the user should know, a line each.
    thresholds : dict of str to float
        By table, the accuracy to ask for.
    """

    songs: Tuple[Song, ...]
    left_out: Tuple[Tuple[str, str, str], ...] = ()
    tables: Dict[str, Tuple[Tuple[str, ...], Dict[int, np.ndarray]]] = field(default_factory=dict)
    remarks: Tuple[str, ...] = ()
    thresholds: Dict[str, float] = field(default_factory=dict)


def store(found: Found, folder: Path, seed: int = 0) -> Tuple[SongSet, Tuple[str, ...]]:
    """Write what was found as a song set.

    A collection without any split gets one by artist. An artist on both sides is moved to one. Where the folder holds
    an earlier import, its thresholds stay.

    Returns
    -------
    song_set : SongSet
    remarks : tuple of str
        The importer's, and what was done about the split.

    Raises
    ------
    SongsError
        Where nothing was found, or the folder holds a synthesised set.
    """
    if not found.songs:
        reason = f'; the first of {len(found.left_out)} left out: {found.left_out[0][1]}, "{found.left_out[0][2]}"'
        raise SongsError(f"found no song to import{reason if found.left_out else ''}")
    before = open_set(folder) if (folder / "songs.csv").is_file() else SongSet(folder, ())
    if before.recipe is not None:
        raise SongsError(f"{folder} holds a synthesised set; --out names another folder")
    songs, remarks = found.songs, list(found.remarks)
    if not any(song.split for song in songs):
        songs = split_by_artist(songs, seed)
        remarks.append("no split came with it: a third of each genre is for the test")
    if not all(song.artist for song in songs) and not any(song.split for song in found.songs):
        remarks.append("artists are not known for all: with the same artist on both sides, accuracy flatters")
    songs, taken_out = parted(songs)
    if taken_out:
        remarks.append(f"{len(taken_out)} songs are in no split, since their artist stands on the other side")
    folder.mkdir(parents=True, exist_ok=True)
    song_set = SongSet(folder, tuple(songs), thresholds=before.thresholds or found.thresholds)
    ids = {str(song.track_id) for song in songs}
    write_rejected(folder, [row for row in found.left_out if row[0] not in ids])
    for name, (columns, rows) in found.tables.items():
        order = [song.track_id for song in songs if song.track_id in rows]
        write_table(folder, name, ((track_id, rows[track_id]) for track_id in order), len(order), columns)
    write_set(song_set)
    return song_set, tuple(remarks)


def audio_files(folder: Path) -> List[Path]:
    """Return all audio files in a folder and below, in alphabetical order; hidden ones are passed over.

    Raises
    ------
    SongsError
        Where there is no such folder.
    """
    if not folder.is_dir():
        raise SongsError(f"{folder} is not a folder; name the one that holds the audio")
    found = []
    for root, names, files in os.walk(folder):
        names[:] = [name for name in names if not name.startswith(".")]
        found += [Path(root, name) for name in files if _is_audio(name)]
    return sorted(found)


def _is_audio(name: str) -> bool:
    return not name.startswith(".") and os.path.splitext(name)[1].lower() in SUFFIXES + FOREIGN


def numbered(paths: Iterable[str], folder: Optional[Path]) -> Dict[str, int]:
    """Give each path a track id, from 1 up in the given order; those of a set imported before keep theirs."""
    known: Dict[str, int] = {}
    if folder is not None and (folder / "songs.csv").is_file():
        known = {song.path: song.track_id for song in open_set(folder).songs if song.path}
    following = max(known.values(), default=0) + 1
    numbers = {}
    for path in paths:
        if path in known:
            numbers[path] = known[path]
        else:
            numbers[path], following = following, following + 1
    return numbers
