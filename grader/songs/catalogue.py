"""Synthesised sets: which songs there are, and their audio.

Track numbers go round the genres, song after song, and an artist's split follows from the artist's number: a set with
more songs a genre begins with the very songs of a smaller one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Tuple

import numpy as np

from .sets import TEST, TRAINING, Recipe, Song, SongSet
from .synthesis import RATE, render
from .synthesis.styles import GENRES

PER_ARTIST = 5
"""Songs of an artist."""

FULL = 75
"""Songs a genre of a set as large as the default one."""

THRESHOLDS = {"summary": 0.60, "wide": 0.72}
"""Accuracy to ask for on a set of that size: right networks stay above it from whatever seed, see data/README.md."""


def synthesised_set(folder: Path, recipe: Recipe) -> SongSet:
    """Return the set that a recipe describes; nothing is written or rendered."""
    songs = tuple(_song(recipe, number) for number in range(recipe.songs_per_genre * len(GENRES)))
    return SongSet(folder, songs, recipe, THRESHOLDS if recipe.songs_per_genre >= FULL else {})


def address(track_id: int) -> Tuple[str, int, int]:
    """Return genre, artist number and song number of a track of a synthesised set."""
    index, genre = divmod(track_id - 1, len(GENRES))
    artist, song = divmod(index, PER_ARTIST)
    return GENRES[genre], artist, song


def synthesise(recipe: Recipe, track_id: int) -> np.ndarray:
    """Render a track as its file holds it: one channel of 16-bit numbers at `RATE`, shape (n_samples,), int16."""
    genre, artist, song = address(track_id)
    samples = render(recipe.seed, genre, artist, song, recipe.seconds)
    return np.round(samples * 32767).astype(np.int16)


def _song(recipe: Recipe, number: int) -> Song:
    track_id = number + 1
    genre, artist, _ = address(track_id)
    # Of three artists, two are learned from.
    split = TEST if artist % 3 == 2 else TRAINING
    name = f"{track_id:06d}"
    return Song(track_id, genre, f"{genre} artist {artist + 1}", split, f"audio/{name[:3]}/{name}.flac", recipe.seconds)


__all__ = ["FULL", "GENRES", "PER_ARTIST", "RATE", "address", "synthesise", "synthesised_set"]
