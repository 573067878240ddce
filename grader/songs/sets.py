"""Song sets: a folder with `songs.csv` and feature tables, read as frozen values.

`songs.csv` has the columns `track_id,genre,artist,split,path,seconds`; all but the first two may be empty. A path is
relative to the set's folder, or absolute where the audio lives elsewhere. `set.json`, which need not be there, has the
recipe of a set that was synthesised, so that its audio can be made again at any time, and the accuracy to ask for:

    {"synthesised": {"seed": 1, "songs_per_genre": 75, "seconds": 10.0}, "thresholds": {"summary": 0.6, "wide": 0.72}}
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Dict, Iterator, Mapping, Optional, Tuple, Union

import numpy as np

from .csvfiles import optional_number, read_records, track_number, write_csv
from .errors import SongsError
from .tables import Table, read_table

COLUMNS = ("track_id", "genre", "artist", "split", "path", "seconds")
TRAINING, VALIDATION, TEST = "training", "validation", "test"
SPLITS = (TRAINING, VALIDATION, TEST)


@dataclass(frozen=True)
class Song:
    """One line of `songs.csv`.

    Attributes
    ----------
    track_id : int
    genre : str
    artist : str
        Empty where unknown.
    split : str
        "training", "validation", "test" (held-out), or empty: not used.
    path : str
    seconds : float, optional
    """

    track_id: int
    genre: str
    artist: str = ""
    split: str = ""
    path: str = ""
    seconds: Optional[float] = None


@dataclass(frozen=True)
class Recipe:
    """What a synthesised set is made from. `seconds` is the length of every song."""

    seed: int
    songs_per_genre: int
    seconds: float = 10.0


@dataclass(frozen=True)
class SongSet:
    """A set of songs; its tables are read when they are asked for.

    Attributes
    ----------
    folder : Path
    songs : tuple of Song
    recipe : Recipe, optional
        Of a synthesised set.
    thresholds : mapping of str to float
        By table, the share of the held-out songs that a good network names right.
    """

    folder: Path
    songs: Tuple[Song, ...]
    recipe: Optional[Recipe] = None
    thresholds: Mapping[str, float] = field(default_factory=dict)

    @property
    def genres(self) -> Tuple[str, ...]:
        """The genres in alphabetical order: genre number `i` is `genres[i]`."""
        return tuple(sorted({song.genre for song in self.songs}))

    def audio(self, song: Song) -> Path:
        """Return where the song's audio is, or would be."""
        return self.folder / song.path


def open_set(folder: Union[str, Path]) -> SongSet:
    """Read a song set.

    Raises
    ------
    SongsError
        Where the folder holds no readable set.
    """
    folder = Path(folder)
    if not (folder / "songs.csv").is_file():
        raise SongsError(
            f"{folder} is no song set: it has no songs.csv; python -m grader data list shows what there is"
        )
    told = _read_settings(folder / "set.json")
    return SongSet(
        folder,
        tuple(read_songs(folder / "songs.csv")),
        _recipe(told, folder / "set.json"),
        _thresholds(told, folder / "set.json"),
    )


def examples(song_set: SongSet, table: str, split: str = "") -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return what a network learns from or is tested on.

    Parameters
    ----------
    song_set : SongSet
    table : str
        "summary", "wide", "mfcc" or another table of the set.
    split : str
        Empty for all songs.

    Returns
    -------
    X : ndarray of shape (n_songs, n_features), float32
    y : ndarray of shape (n_songs,), int64
        Genre numbers.
    track_ids : ndarray of shape (n_songs,), int64
        In the order of `songs.csv`; songs that the table lacks are left out.
    """
    found: Table = read_table(song_set.folder, table)
    rows = {int(track_id): row for row, track_id in enumerate(found.track_ids)}
    songs = [song for song in song_set.songs if song.track_id in rows and (not split or song.split == split)]
    number = {genre: index for index, genre in enumerate(song_set.genres)}
    chosen = np.array([rows[song.track_id] for song in songs], dtype=np.intp)
    labels = np.array([number[song.genre] for song in songs], dtype=np.int64)
    return np.array(found.values[chosen]), labels, np.array(found.track_ids[chosen])


def write_set(song_set: SongSet) -> None:
    """Write `songs.csv`, and `set.json` where there is a recipe or a threshold; the folder is made."""
    song_set.folder.mkdir(parents=True, exist_ok=True)
    told: Dict[str, Any] = {}
    if song_set.recipe is not None:
        told["synthesised"] = asdict(song_set.recipe)
    if song_set.thresholds:
        told["thresholds"] = dict(song_set.thresholds)
    if told:
        (song_set.folder / "set.json").write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    rows = [
        (song.track_id, song.genre, song.artist, song.split, song.path, "" if song.seconds is None else song.seconds)
        for song in song_set.songs
    ]
    write_csv(song_set.folder / "songs.csv", COLUMNS, rows)


def read_songs(path: Path) -> Iterator[Song]:
    """Yield the songs of a `songs.csv`; only the columns `track_id` and `genre` must be there.

    Raises
    ------
    SongsError
        Where a line is no song, or a track stands twice.
    """
    seen: Dict[int, int] = {}
    for number, record in read_records(path, ("track_id", "genre")):
        song = _song(record, f"{path}, line {number}")
        if song.track_id in seen:
            raise SongsError(f"{path}, line {number}: track {song.track_id} is on line {seen[song.track_id]} already")
        seen[song.track_id] = number
        yield song


def with_seconds(song_set: SongSet, seconds: Dict[int, float]) -> SongSet:
    """Return the set with the lengths that were heard, by track id, in place of those that were told."""
    songs = tuple(replace(song, seconds=seconds.get(song.track_id, song.seconds)) for song in song_set.songs)
    return replace(song_set, songs=songs)


def _song(record: Dict[str, str], where: str) -> Song:
    split = record.get("split", "")
    if split and split not in SPLITS:
        raise SongsError(f'{where}: split "{split}" is none of {", ".join(SPLITS)}')
    if not record["genre"]:
        raise SongsError(f"{where}: the genre is empty; give one or take the line out")
    seconds = optional_number(record.get("seconds", ""), "seconds", where)
    return Song(
        track_id=track_number(record["track_id"], where),
        genre=record["genre"],
        artist=record.get("artist", ""),
        split=split,
        path=record.get("path", ""),
        seconds=seconds,
    )


def _read_settings(path: Path) -> Dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise SongsError(f"{path} is not JSON ({error}); mend it or delete it") from None
    if not isinstance(told, dict):
        raise SongsError(f'{path} holds no settings; it looks like {{"thresholds": {{"summary": 0.6}}}}')
    unknown = [name for name in told if name not in ("synthesised", "thresholds")]
    if unknown:
        raise SongsError(f'{path}: there is no setting "{unknown[0]}"; there are synthesised and thresholds')
    return told


def _recipe(told: Dict[str, Any], path: Path) -> Optional[Recipe]:
    if "synthesised" not in told:
        return None
    try:
        recipe = told["synthesised"]
        return Recipe(int(recipe["seed"]), int(recipe["songs_per_genre"]), float(recipe["seconds"]))
    except (ValueError, KeyError, TypeError) as error:
        raise SongsError(f"{path} is no recipe ({type(error).__name__}: {error}); render the set again") from None


def _thresholds(told: Dict[str, Any], path: Path) -> Dict[str, float]:
    thresholds = told.get("thresholds", {})
    if not isinstance(thresholds, dict):
        raise SongsError(f'{path}: thresholds is {thresholds!r:.40}, not a mapping such as {{"summary": 0.6}}')
    for table, share in thresholds.items():
        if isinstance(share, bool) or not isinstance(share, (int, float)) or not 0 < share <= 1:
            raise SongsError(f'{path}: the threshold of "{table}" is {share!r:.40}, not a number above 0, at most 1')
    return {table: float(share) for table, share in thresholds.items()}
