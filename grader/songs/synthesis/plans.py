"""From a genre to one song of one artist: what is played, by what, and in which studio."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Dict, Mapping, Tuple, Union

import numpy as np

from .chance import Chance
from .drums import Kit
from .styles import ASPECTS, GENRES, STYLES, Spread

# How hard the set is: found by calibration, see data/README.md.
BORROWED = 0.02
"""Probability that a song takes an aspect from the genre that influences its artist."""

ODD, ODD_BORROWED = 0.01, 0.8
"""Probability of a song that is not of its artist's kind, and of each aspect being borrowed then."""

TYPICAL = 2.4
"""Power on the styles' weights: more makes unusual choices rarer."""

LEANING = 1.1
"""Power on an artist's weights: more makes the songs of an artist more alike, and artists more different."""

SPREAD = 0.3
"""Factor on the spreads of the styles' numbers."""

STUDIO = 0.7
"""Factor on what a studio does to every genre alike: tone, hiss, loudness."""

BANDS = 6
"""Octaves of a studio's equalizer, from 125 Hz up."""


@dataclass(frozen=True)
class Studio:
    """How recordings of an artist sound: gain in dB in each octave, hiss in dB, upper limit in Hz."""

    gains: Tuple[float, ...]
    hiss: float
    limit: float


@dataclass(frozen=True)
class Plan:
    """A song before its notes: the fields of a `Style`, each decided, and what the artist brings."""

    tempo: float
    swing: float
    pattern: str
    drum_level: float
    bass: str
    bass_line: str
    scale: str
    progression: str
    chords: str
    comping: str
    lead: str
    lead_density: float
    reverb: float
    brightness: float
    drive: float
    loudness: float
    pumping: float
    key: int
    kit: Kit
    studio: Studio


@dataclass(frozen=True)
class Artist:
    """What an artist brings to every song.

    Attributes
    ----------
    genre, influence : str
    shifts : mapping of str to float
        By field of the style: how many of the genre's spreads its numbers lie off.
    leanings : mapping of str to ndarray
        By field of the style: factors on the weights of the options.
    kit : Kit
    studio : Studio
    """

    genre: str
    influence: str
    shifts: Mapping[str, float]
    leanings: Mapping[str, np.ndarray]
    kit: Kit
    studio: Studio


def plan_artist(seed: int, genre: int, artist: int) -> Artist:
    """Return the artist with this address.

    Parameters
    ----------
    seed : int
        Of the set.
    genre : int
        Its place in `GENRES`.
    artist : int
        Number within the genre, from 0.
    """
    chance = Chance(seed, genre, artist, "artist")
    names = [name for aspect in ASPECTS.values() for name in aspect]
    return Artist(
        genre=GENRES[genre],
        influence=GENRES[(genre + chance.integer(1, len(GENRES))) % len(GENRES)],
        shifts={name: chance.normal() for name in names},
        leanings={name: chance.weights(8, LEANING) for name in names},
        kit=Kit(2.0 ** chance.normal(0, 0.25), 2.0 ** chance.normal(0, 0.4), chance.uniform()),
        studio=Studio(
            gains=tuple(STUDIO * chance.normal(0, 3) for _ in range(BANDS)),
            hiss=-62 + STUDIO * chance.normal(0, 8),
            limit=9000 * 2.0 ** -abs(STUDIO * chance.normal(0, 0.5)),
        ),
    )


def plan_song(seed: int, genre: int, artist: int, song: int) -> Plan:
    """Decide on a song of an artist.

    Parameters
    ----------
    seed, genre, artist : int
        As in `plan_artist`.
    song : int
        Number among the artist's, from 0.
    """
    habits = plan_artist(seed, genre, artist)
    chance = Chance(seed, genre, artist, song, "plan")
    borrowed = ODD_BORROWED if chance.happens(ODD) else BORROWED
    decided: Dict[str, Union[str, float]] = {}
    for names in ASPECTS.values():
        style = STYLES[habits.influence if chance.happens(borrowed) else habits.genre]
        for name in names:
            decided[name] = _decide(getattr(style, name), name, habits, chance)
    numbers = {name: _within(name, value) for name, value in decided.items() if not isinstance(value, str)}
    choices = {name: value for name, value in decided.items() if isinstance(value, str)}
    numbers["loudness"] += STUDIO * chance.normal(0, 2)
    studio = Studio(
        gains=tuple(gain + STUDIO * chance.normal(0, 1.5) for gain in habits.studio.gains),
        hiss=habits.studio.hiss + STUDIO * chance.normal(0, 4),
        limit=habits.studio.limit,
    )
    rest = {"key": chance.integer(0, 12), "kit": habits.kit, "studio": studio}
    values = {**numbers, **choices, **rest}
    return Plan(**{field.name: values[field.name] for field in fields(Plan)})  # type: ignore[arg-type]


def _decide(usual: Union[Spread, Mapping[str, float]], name: str, habits: Artist, chance: Chance) -> Union[str, float]:
    if isinstance(usual, Spread):
        own = usual.mean + SPREAD * usual.artist * habits.shifts[name]
        return own + SPREAD * usual.song * chance.normal()
    typical = {option: weight**TYPICAL for option, weight in usual.items()}
    return chance.pick(typical, list(habits.leanings[name]))


LIMITS = {
    "tempo": (45.0, 190.0),
    "swing": (0.0, 0.2),
    "drum_level": (0.1, 1.5),
    "lead_density": (0.05, 0.95),
    "reverb": (0.02, 1.0),
    "brightness": (0.5, 1.7),
    "drive": (0.4, 3.0),
    "loudness": (-34.0, -9.0),
    "pumping": (0.0, 0.9),
}
"""What a draw far from the mean is cut to, so that it stays music."""


def _within(name: str, value: float) -> float:
    low, high = LIMITS[name]
    return min(max(value, low), high)
