"""Song sets: synthesised from a seed or imported, their features, and nothing of the rest of the grader.

    synthesis/ catalogue.py    a seed        --> songs
    importing/ fetch.py        real sets     --> songs.csv
    audio.py features.py       a song        --> its features, or the reason why not
    extraction.py runners.py   songs         --> tables, on all cores, or on a cluster
    sets.py tables.py          a folder      --> values

Reading a set takes NumPy only: `open_set(folder)`, then `examples(song_set, "summary", "training")`. librosa and
matplotlib are imported where a song is heard or a sheet is drawn, and nowhere else.
"""

from .errors import SongsError
from .sets import SPLITS, TEST, TRAINING, VALIDATION, Recipe, Song, SongSet, examples, open_set
from .tables import Table, read_table

__all__ = [
    "SPLITS",
    "TEST",
    "TRAINING",
    "VALIDATION",
    "Recipe",
    "Song",
    "SongSet",
    "SongsError",
    "Table",
    "examples",
    "open_set",
    "read_table",
]
