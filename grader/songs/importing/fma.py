"""The Free Music Archive data set (Defferrard, Benzi, Vandergheynst, Bresson, 2017).

`tracks.csv` of its metadata has a header of two rows, ("set", "split") or ("artist", "name"), and a third with
"track_id". A plain CSV with `track_id,genre,split` does as well; artists are then unknown. Audio lies at
`000/000002.mp3` in the audio folder. `features.csv` has three header rows (feature, statistics, number) and a fourth
with "track_id": 518 columns.
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Dict, Iterator, List, Optional, Set, Tuple

import numpy as np

from ..csvfiles import optional_number, read_csv, read_records, track_number
from ..errors import SongsError
from ..sets import SPLITS, Song
from . import Found, audio_files

SUBSETS = ("small", "medium", "large")
FIELDS = (
    ("genre", "track.genre_top"),
    ("artist", "artist.name"),
    ("split", "set.split"),
    ("seconds", "track.duration"),
)
"""What a song's fields are called in `tracks.csv`."""
CLIP = 30.0
"""Seconds of a clip."""

SMALL = ("Electronic", "Experimental", "Folk", "Hip-Hop", "Instrumental", "International", "Pop", "Rock")
"""The genres of FMA-small."""

THRESHOLD = 0.36
"""Accuracy to ask for on these: 0.42 is published for a random forest on librosa's features and the official split;
this is three standard deviations of the share of 800 test songs below."""


def read_fma(audio: Optional[Path], metadata: Path, features: Optional[Path] = None, subset: str = "") -> Found:
    """Read FMA.

    Parameters
    ----------
    audio : Path, optional
        The folder with the folders 000, 001 ...
    metadata : Path
        `tracks.csv`, or the folder that holds it.
    features : Path, optional
        `features.csv`; becomes the table "fma".
    subset : str
        "small", "medium" or "large"; empty for what the audio folder's name says, else all there is.

    Raises
    ------
    SongsError
        Where a file is missing, or is not what it should be.
    """
    tracks = metadata / "tracks.csv" if metadata.is_dir() else metadata
    if not tracks.is_file():
        raise SongsError(f"there is no {tracks}; --metadata names FMA's fma_metadata folder or its tracks.csv")
    if audio is None and features is None:
        raise SongsError("say where FMA is: --audio DIR, --features features.csv, or both")
    subset = subset or next((name for name in SUBSETS if audio is not None and name in audio.name), "")
    paths = _audio(audio.resolve()) if audio is not None else {}
    columns, rows = _read_features(features) if features is not None else ((), {})
    songs, left_out = [], []
    for song, reason in _read_tracks(tracks, subset):
        number = song.track_id
        if not reason and number not in paths and number not in rows:
            reason = f"no audio in {audio}" if audio is not None else "no features"
        if reason:
            left_out.append((str(number), str(paths.get(number, "")), reason))
        else:
            songs.append(Song(number, song.genre, song.artist, song.split, str(paths.get(number, "")), song.seconds))
    known = {song.track_id for song in songs} | {int(number) for number, _, _ in left_out}
    left_out += [(str(number), str(path), "not in tracks.csv") for number, path in paths.items() if number not in known]
    remarks = (f"{len(left_out)} tracks are left out, see rejected.csv",) if left_out else ()
    table = {"fma": (columns, {song.track_id: rows[song.track_id] for song in songs if song.track_id in rows})}
    small = {song.genre for song in songs} == set(SMALL)
    thresholds = dict.fromkeys(("summary", "wide", "fma"), THRESHOLD) if small else {}
    return Found(tuple(songs), tuple(left_out), table if rows else {}, remarks, thresholds)


def _audio(folder: Path) -> Dict[int, Path]:
    return {int(path.stem): path for path in audio_files(folder) if path.stem.isascii() and path.stem.isdigit()}


def _read_tracks(path: Path, subset: str) -> Iterator[Tuple[Song, str]]:
    """Yield the songs of a subset, each with the reason for leaving it out or an empty one."""
    _, first = next(read_csv(path), (1, []))
    if first and first[0].strip() == "track_id":
        for number, record in read_records(path, ("track_id", "genre")):
            yield _song(record, f"{path}, line {number}")
        return
    names = _two_rows(path)
    wanted: Set[str] = set(SUBSETS[: SUBSETS.index(subset) + 1] if subset in SUBSETS else SUBSETS)
    for number, fields in islice(read_csv(path), 3, None):
        if not fields:
            continue
        if len(fields) != len(names):
            raise SongsError(f"{path}, line {number}: {len(fields)} fields, but the header has {len(names)}")
        record = dict(zip(names, fields))
        if record["set.subset"] in wanted:
            yield _song(
                {"track_id": fields[0], **{key: record.get(name, "") for key, name in FIELDS}}, f"{path}, line {number}"
            )


def _two_rows(path: Path) -> List[str]:
    """Return "set.split" and so on for each column."""
    rows = [fields for _, fields in islice(read_csv(path), 2)]
    names = [".".join(pair) for pair in zip(*rows)] if len(rows) == 2 else []
    absent = [name for name in ("set.split", "set.subset", "track.genre_top", "artist.name") if name not in names]
    if absent:
        raise SongsError(
            f'{path}, lines 1 and 2: no column "{absent[0]}", as FMA has, and no header track_id,genre,split'
        )
    return names


def _song(record: Dict[str, str], where: str) -> Tuple[Song, str]:
    split = record.get("split", "").strip()
    if split and split not in SPLITS:
        raise SongsError(f'{where}: split "{split}" is none of {", ".join(SPLITS)}')
    told = optional_number(record.get("seconds", ""), "duration", where)
    # The metadata tells the whole track's length; the clip is 30 s of it.
    seconds = min(CLIP, told) if told else None
    song = Song(
        track_number(record["track_id"].strip(), where),
        record["genre"].strip(),
        record.get("artist", "").strip(),
        split,
        seconds=seconds,
    )
    return song, "" if song.genre else "has no top genre"


def _read_features(path: Path) -> Tuple[Tuple[str, ...], Dict[int, np.ndarray]]:
    lines = read_csv(path)
    header = [fields for _, fields in islice(lines, 4)]
    if len(header) < 4 or header[0][:1] != ["feature"]:
        raise SongsError(f"{path} is not FMA's features.csv: its first rows are not feature, statistics, number")
    columns = tuple("_".join(names) for names in zip(*(row[1:] for row in header[:3])))
    rows: Dict[int, np.ndarray] = {}
    for number, fields in lines:
        if not fields:
            continue
        where = f"{path}, line {number}"
        if len(fields) != len(columns) + 1:
            raise SongsError(f"{where}: {len(fields)} fields, but the header has {len(columns) + 1}")
        try:
            row = np.array(fields[1:], dtype=np.float32)
        except ValueError as error:
            raise SongsError(f"{where}: {error}") from None
        if not np.isfinite(row).all():
            raise SongsError(f"{where}: a feature is not a finite number")
        rows[track_number(fields[0], where)] = row
    return columns, rows
