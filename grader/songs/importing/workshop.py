"""The original workshop's `data.zip`: `train_labels.csv` and one number a line in `fma_small/000/000002.csv`.

The numbers are MFCCs, divided by the largest and flattened; the workshop used the first 10 000 and dropped shorter
songs, and so does the table "mfcc" here. No audio comes with it.
"""

from __future__ import annotations

import zipfile
from contextlib import contextmanager
from pathlib import Path
from typing import Dict, Iterator, List, Tuple, Union

import numpy as np

from ..csvfiles import track_number
from ..errors import SongsError
from ..features import FLAT, TABLES
from ..sets import Song
from . import Found

Place = Union[Path, zipfile.Path]
LABELS = "train_labels.csv"


def read_workshop(source: Path) -> Found:
    """Read the archive, or the folder that it unpacks to.

    Raises
    ------
    SongsError
        Where there are no labels, or they are not what they should be.
    """
    with _opened(source) as data:
        songs: List[Song] = []
        left_out: List[Tuple[str, str, str]] = []
        rows: Dict[int, np.ndarray] = {}
        for song in _read_labels(data / LABELS):
            name = f"{song.track_id:06d}"
            path = data / "fma_small" / name[:3] / f"{name}.csv"
            row, reason = _read_numbers(path)
            if reason:
                left_out.append((str(song.track_id), f"fma_small/{name[:3]}/{name}.csv", reason))
            else:
                songs.append(song)
                rows[song.track_id] = row
    remarks = (f"{len(left_out)} songs are left out, see rejected.csv",) if left_out else ()
    return Found(tuple(songs), tuple(left_out), {"mfcc": (TABLES["mfcc"][0], rows)}, remarks)


@contextmanager
def _opened(source: Path) -> Iterator[Place]:
    """Give the folder that holds the labels, inside of an archive or not."""
    if source.is_dir():
        yield _with_labels(source)
        return
    try:
        with zipfile.ZipFile(source) as archive:
            yield _with_labels(zipfile.Path(archive))
    except FileNotFoundError:
        raise SongsError(f"there is no {source}; name the workshop's data.zip or the folder it unpacks to") from None
    except zipfile.BadZipFile as error:
        raise SongsError(f"{source} is no zip archive ({error}); download it again") from None


def _with_labels(root: Place) -> Place:
    for place in (root, root / "data"):
        if _is_file(place / LABELS):
            return place
    raise SongsError(f"{root} holds neither {LABELS} nor data/{LABELS}")


def _is_file(path: Place) -> bool:
    # To Python 3.8 whatever is not in an archive is a file.
    return path.exists() and path.is_file()


def _read_labels(path: Place) -> Iterator[Song]:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    header = [name.strip() for name in lines[0].split(",")] if lines else []
    if header[:2] != ["track_id", "genre"]:
        raise SongsError(f'{path}, line 1: the header is "{",".join(header)}", not track_id,genre')
    for number, line in enumerate(lines[1:], start=2):
        if line.strip():
            track_id, _, rest = line.partition(",")
            genre = rest.split(",")[0].strip().strip('"')
            if not genre:
                raise SongsError(f"{path}, line {number}: the genre is empty")
            yield Song(track_number(track_id.strip(), f"{path}, line {number}"), genre)


def _read_numbers(path: Place) -> Tuple[np.ndarray, str]:
    """Return the first numbers of a file, shape (10000,), or why it has none to use."""
    nothing = np.empty(0)
    if not _is_file(path):
        return nothing, "there is no such file"
    words = path.read_text(encoding="utf-8", errors="replace").split()
    if len(words) < FLAT:
        return nothing, f"{len(words)} numbers, {FLAT} are needed"
    try:
        row = np.array(words[:FLAT], dtype=np.float32)
    except ValueError as error:
        return nothing, str(error)
    return row, "" if np.isfinite(row).all() else "holds values that are not numbers"
