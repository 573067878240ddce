"""Pitched instruments: one note as samples.

Every instrument but the bells is a table with one row of samples for some periods of the note, read with linear
interpolation. A row is the inverse Fourier transform of the harmonics as loud as they are by then, so that each may
decay at its own pace. This covers additive synthesis, where amplitudes and decays are given, and the plucked string of
Karplus and Strong (1983): their loop repeats a burst of noise through the average of two neighbours, which takes
harmonic h of a string of N samples down by cos(pi h / N) each period; raising that to the k-th power gives period k
without the loop. Bells are two-operator FM (Chowning, 1973).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Dict, Tuple

import numpy as np
from scipy import fft

from .chance import Chance

F32 = np.float32
TURN = 2.0 * math.pi


@dataclass(frozen=True)
class Instrument:
    """How an instrument sounds.

    Attributes
    ----------
    kind : str
        "additive", "plucked" (Karplus-Strong) or "fm".
    harmonics : int
        How many there are at most.
    rolloff : float
        Harmonic h starts at h ** -rolloff.
    odd : bool
        Only harmonics 1, 3, 5 ...
    decay, damping : float
        Harmonic h decays by exp(-(decay + damping * h)) a second; for a plucked string, `decay` acts besides its loop.
    attack, release : float
        Seconds.
    vibrato, detune : float
        Cents: depth at 5.5 Hz, and the distance of two copies from the pitch.
    edgy : bool
        Harmonics start in phase, as in a saw tooth; else at random.
    vowels : bool
        Shaped by the formants of a sung vowel.
    breath : float
        Level of noise beside the tone.
    ratio, index, bell_decay : float
        FM: frequency of the modulator over that of the carrier, depth, decay by exp(-bell_decay) a second.
    """

    kind: str = "additive"
    harmonics: int = 24
    rolloff: float = 1.0
    odd: bool = False
    decay: float = 0.0
    damping: float = 0.0
    attack: float = 0.005
    release: float = 0.05
    vibrato: float = 0.0
    detune: float = 0.0
    edgy: bool = False
    vowels: bool = False
    breath: float = 0.0
    ratio: float = 2.0
    index: float = 2.0
    bell_decay: float = 2.5


INSTRUMENTS: Dict[str, Instrument] = {
    "saw": Instrument(harmonics=48, detune=12, edgy=True, release=0.04),
    "square": Instrument(harmonics=40, odd=True, decay=0.3, damping=0.02, edgy=True, release=0.03),
    "pad": Instrument(rolloff=1.4, attack=0.18, release=0.3, vibrato=8, detune=9),
    "strings": Instrument(harmonics=30, rolloff=1.1, attack=0.12, release=0.2, vibrato=14, detune=7),
    "organ": Instrument(harmonics=9, rolloff=0.7, attack=0.01, vibrato=6),
    "piano": Instrument(harmonics=22, rolloff=1.3, decay=1.8, damping=0.45, attack=0.003, release=0.12, detune=2),
    "electric piano": Instrument(harmonics=8, rolloff=1.8, decay=1.5, damping=0.9, release=0.15, vibrato=4, edgy=True),
    "guitar": Instrument("plucked", harmonics=40, rolloff=0.3, decay=0.7, attack=0.002, release=0.08),
    "sitar": Instrument("plucked", harmonics=64, rolloff=-0.1, decay=0.4, attack=0.002, release=0.1, vibrato=10),
    "picked bass": Instrument("plucked", harmonics=24, rolloff=0.6, decay=1.0, attack=0.002),
    "upright bass": Instrument(harmonics=12, rolloff=1.5, decay=2.8, damping=0.9, attack=0.004, release=0.06),
    "sub bass": Instrument(harmonics=3, rolloff=2.4, decay=0.6, damping=0.5, attack=0.006, release=0.06, edgy=True),
    "distorted guitar": Instrument(harmonics=36, rolloff=0.8, decay=0.5, damping=0.03, vibrato=3, detune=6),
    "flute": Instrument(harmonics=6, rolloff=2.0, attack=0.05, release=0.08, vibrato=22, edgy=True, breath=0.05),
    "voice": Instrument(harmonics=34, rolloff=0.9, attack=0.04, release=0.08, vibrato=28, edgy=True, vowels=True),
    "rap": Instrument(
        harmonics=40, rolloff=0.7, decay=2.0, damping=0.05, attack=0.01, release=0.04, edgy=True, vowels=True
    ),
    "bell": Instrument("fm", ratio=2.0, index=2.2, bell_decay=2.5),
    "metal": Instrument("fm", ratio=1.9, index=5.0, bell_decay=1.6),
}

FORMANTS = ((730, 1090, 2440), (530, 1840, 2480), (270, 2290, 3010), (570, 840, 2410), (300, 870, 2240))
"""Hz: the first three of a, e, i, o, u (Peterson and Barney, 1952, rounded)."""

MAX_ROWS = 400
"""A note's table has no more rows: harmonics need not change faster."""


def tone(
    name: str, midi: float, seconds: float, brightness: float, slide: float, rate: int, chance: Chance
) -> np.ndarray:
    """Play one note.

    Parameters
    ----------
    name : str
        A key of `INSTRUMENTS`.
    midi : float
        Pitch; 69 is A at 440 Hz, 12 an octave.
    seconds : float
    brightness : float
        1 is the instrument's own; more lifts the upper harmonics.
    slide : float
        Semitones from which the pitch glides to its place.
    rate : int
        Samples a second.
    chance : Chance

    Returns
    -------
    y : ndarray of shape (max(64, seconds * rate),), float32
        Of root mean square about 0.7 before it decays.
    """
    instrument = INSTRUMENTS[name]
    pitch = 440.0 * 2.0 ** ((midi - 69.0) / 12.0)
    count = max(64, int(seconds * rate))
    time = np.arange(count, dtype=F32) / F32(rate)
    if instrument.kind == "fm":
        samples = _bell(instrument, pitch, time, brightness, chance)
    else:
        samples = _harmonic(instrument, pitch, time, brightness, slide, rate, chance)
    if instrument.breath:
        samples += F32(instrument.breath) * chance.noise(count)
    return np.asarray(samples * envelope(count, instrument.attack, instrument.release, rate))


def envelope(count: int, attack: float, release: float, rate: int) -> np.ndarray:
    """Return 1 with ramps of `attack` and `release` seconds at the ends, shape (count,), float32."""
    level = np.ones(count, F32)
    rise, fall = min(count // 2, int(attack * rate)), min(count // 2, int(release * rate))
    level[:rise] = np.linspace(0.0, 1.0, rise, dtype=F32)
    level[count - fall :] *= np.linspace(1.0, 0.0, fall, dtype=F32)
    return level


def _bell(instrument: Instrument, pitch: float, time: np.ndarray, brightness: float, chance: Chance) -> np.ndarray:
    level = np.exp(-time * F32(instrument.bell_decay))
    ratio = instrument.ratio * (1.0 if instrument.ratio == round(instrument.ratio) else chance.uniform(0.75, 1.25))
    modulator = np.sin(F32(TURN * pitch * ratio) * time) * level
    return np.asarray(np.sin(F32(TURN * pitch) * time + F32(instrument.index * brightness) * modulator) * level)


def _harmonic(
    instrument: Instrument, pitch: float, time: np.ndarray, brightness: float, slide: float, rate: int, chance: Chance
) -> np.ndarray:
    amplitudes, decays = _harmonics(instrument, pitch, brightness, rate, chance)
    turns = chance.many(len(amplitudes)) if not instrument.edgy else np.full(len(amplitudes), -0.25)
    # The highest pitch that detuning, vibrato and slides reach needs the most periods.
    periods = pitch * float(time[-1]) * 1.03 + pitch * 0.06 + 2.0
    span = max(1, round(pitch / 120.0), math.ceil(periods / MAX_ROWS))
    table = _unroll(amplitudes, decays, turns, int(periods / span) + 2, span / pitch)
    elapsed = _elapsed(instrument, pitch, time, slide)
    if not instrument.detune:
        samples = _read(table, span, elapsed)
    else:
        cents = instrument.detune / 1200.0
        samples = _read(table, span, elapsed * F32(2.0**cents)) + _read(table, span, elapsed * F32(2.0**-cents))
    return np.asarray(samples / F32(math.sqrt(float((amplitudes**2).sum())) + 1e-9))


def _harmonics(
    instrument: Instrument, pitch: float, brightness: float, rate: int, chance: Chance
) -> Tuple[np.ndarray, np.ndarray]:
    """Return amplitude and decay (1/s) of each harmonic, two arrays of shape (n_harmonics,)."""
    count = max(1, min(instrument.harmonics, int(rate * 0.45 / pitch)))
    order = np.arange(1, count + 1)
    amplitudes = order ** -(instrument.rolloff / brightness)
    decays = instrument.decay + instrument.damping * order
    if instrument.odd:
        amplitudes = amplitudes * (order % 2)
    if instrument.vowels:
        peaks = FORMANTS[chance.integer(0, len(FORMANTS))]
        shape = sum(
            level * np.exp(-(((order * pitch - peak) / (90.0 + 0.08 * peak)) ** 2))
            for peak, level in zip(peaks, (1.0, 0.6, 0.35))
        )
        amplitudes = amplitudes * shape + 0.02 * amplitudes
    if instrument.kind == "plucked":
        # A burst of noise has harmonics of random size; where the string is plucked, it has none of those with a node.
        place = chance.uniform(0.13, 0.25)
        amplitudes = amplitudes * (0.3 + chance.weights(count, 0.5)) * (np.abs(np.sin(math.pi * order * place)) + 0.02)
        length = rate / pitch
        decays = decays - pitch * np.log(np.cos(np.minimum(math.pi * order / length, 1.5)))
    return amplitudes, decays


def _unroll(amplitudes: np.ndarray, decays: np.ndarray, turns: np.ndarray, rows: int, pause: float) -> np.ndarray:
    """Return one period in each row, `pause` seconds after the one above, shape (rows, size + 1), float32."""
    count = len(amplitudes)
    size = 64 if count < 14 else 128 if count < 28 else 256
    loudness = amplitudes * np.exp(-np.arange(rows)[:, None] * (decays * pause))
    spectrum = np.zeros((rows, size // 2 + 1), np.complex64)
    spectrum[:, 1 : count + 1] = loudness * (np.exp(2j * math.pi * turns) * (size / 2))
    table = np.empty((rows, size + 1), F32)
    table[:, :size] = fft.irfft(spectrum, size, axis=1)
    table[:, size] = table[:, 0]
    return table


def _elapsed(instrument: Instrument, pitch: float, time: np.ndarray, slide: float) -> np.ndarray:
    """Return the number of periods played by each moment, shape (n_samples,), float32."""
    periods = F32(pitch) * time
    if slide:
        off = pitch * (2.0 ** (slide / 12.0) - 1.0) * 0.06
        periods = periods + F32(off) * (1 - np.exp(-time / F32(0.06)))
    if instrument.vibrato:
        swing = TURN * 5.5
        depth = pitch * (2.0 ** (instrument.vibrato / 1200.0) - 1.0) / swing
        periods = periods + F32(depth) * (1 - np.cos(F32(swing) * time))
    # A slide from below lags behind at the very start.
    return np.asarray(np.maximum(periods, F32(0.0), out=periods))


def _read(table: np.ndarray, span: int, periods: np.ndarray) -> np.ndarray:
    """Read the table at these moments, each row lasting `span` periods, with linear interpolation."""
    rows, width = table.shape
    whole = periods.astype(np.int32)
    place = (periods - whole) * F32(width - 1)
    index = place.astype(np.int32)
    place -= index
    index += np.minimum(whole // span, rows - 1) * width
    flat = table.ravel()
    low = flat.take(index)
    return np.asarray(low + place * (flat.take(index + 1) - low))
