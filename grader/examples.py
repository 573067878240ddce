"""Take the songs to learn from and the held-out ones from a song set, with the accuracy that earns all points on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Mapping

from .model import Examples
from .songs import TEST, TRAINING, SongsError, SongSet, examples, open_set
from .songs.tables import table_names

DATA = Path(__file__).resolve().parent.parent / "data"
DEFAULT = "masterclass"
ABOVE_CHANCE = 0.4
"""How far from chance to certainty the goal lies on a set that names none."""


def find_set(name: str) -> SongSet:
    """Open the set in the folder `name`, or else the one of that name in data/."""
    folder = Path(name)
    if not (folder / "songs.csv").is_file() and (DATA / name / "songs.csv").is_file():
        folder = DATA / name
    return open_set(folder)


@dataclass(frozen=True)
class Classroom:
    """Gives each exercise that trains a classifier its songs.

    Attributes
    ----------
    song_set : str
        A folder, or a name in data/.
    thresholds : mapping of str to float
        By exercise id, what takes the place of the set's own thresholds.
    """

    song_set: str = DEFAULT
    thresholds: Mapping[str, float] = field(default_factory=dict)

    def __call__(self, exercise: str, table: str) -> Examples:
        """Return the songs for an exercise that asks for `table`.

        Raises
        ------
        SongsError
            If there is no such set, it lacks the table, or one of its sides has no songs.
        """
        found = _load(self.song_set, table)
        threshold = self.thresholds.get(exercise)
        return found if threshold is None else _with_threshold(found, threshold)


def _with_threshold(found: Examples, threshold: float) -> Examples:
    return Examples(**{**vars(found), "threshold": threshold})


@lru_cache(maxsize=8)
def _load(name: str, table: str) -> Examples:
    song_set = find_set(name)
    table = _there(song_set, table)
    train_x, train_y, _ = examples(song_set, table, TRAINING)
    test_x, test_y, test_ids = examples(song_set, table, TEST)
    for split, labels in ((TRAINING, train_y), (TEST, test_y)):
        if not len(labels):
            raise SongsError(f"{song_set.folder}: no {split} song is in the table {table}; songs.csv has the splits")
    found = Examples(
        name=song_set.folder.name,
        genres=song_set.genres,
        train_x=train_x.astype(float),
        train_y=train_y,
        test_x=test_x.astype(float),
        test_y=test_y,
        threshold=0.0,
        thresholds=getattr(song_set, "thresholds", {}),
        test_ids=test_ids if name == DEFAULT else None,
    )
    default = found.chance + ABOVE_CHANCE * (1.0 - found.chance)
    return _with_threshold(found, found.thresholds.get(table, default))


def _there(song_set: SongSet, table: str) -> str:
    """Return `table`, or the one table of a set that came with its own."""
    names = [name for name in table_names(song_set.folder) if name != "mfcc"]
    return names[0] if table not in names and len(names) == 1 else table
