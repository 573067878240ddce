"""Songs from a seed, in the eight genres of FMA-small: no recording, no licence, the same on every machine.

    style of the genre  -->  habits of the artist  -->  plan of the song  -->  score  -->  performance and mix
    styles.py                plans.py                   plans.py              score.py     tones.py drums.py mixing.py

A style gives numbers (tempo, density, loudness ...) with their spread and weights for choices (drum pattern, scale,
instruments ...). An artist leans to some choices, shifts the numbers, has one studio, and is influenced by a second
genre; a song draws from its artist. So the genres overlap, and songs of one artist are alike. Every draw comes from a
stream that seed, genre, artist and song number name: no song depends on how many others were made.
"""

from __future__ import annotations

import numpy as np

from .chance import Chance
from .mixing import perform
from .plans import plan_song
from .score import compose
from .styles import GENRES

RATE = 22050
"""Samples a second."""


def render(seed: int, genre: str, artist: int, song: int, seconds: float = 10.0) -> np.ndarray:
    """Synthesise a song.

    Parameters
    ----------
    seed : int
        Of the whole set, 0 or more.
    genre : str
        One of `GENRES`.
    artist, song : int
        Number of the artist in the genre, and of the song among the artist's.
    seconds : float

    Returns
    -------
    y : ndarray of shape (round(seconds * RATE),), float32
        One channel at `RATE`, between -1 and 1. Another processor may give values that differ in the last bits.
    """
    place = (seed, GENRES.index(genre), artist, song)
    plan = plan_song(*place)
    notes = compose(plan, seconds, Chance(*place, "score"))
    return perform(plan, notes, seconds, RATE, Chance(*place, "sound"))
