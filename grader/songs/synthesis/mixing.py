"""From notes to sound: every part on a track of its own, then levels, room, tone, drive and loudness."""

from __future__ import annotations

from typing import Dict, Iterable, Tuple

import numpy as np
from scipy import fft

from .chance import Chance
from .drums import CHANGING, Stick
from .plans import BANDS, Plan
from .score import BASS, CHORD, DRUM, LEAD, Note
from .tones import tone

F32 = np.float32
SUNG = ("rap", "voice")
"""Instruments whose notes are never the same twice; others are computed once and repeated."""


def perform(plan: Plan, notes: Iterable[Note], seconds: float, rate: int, chance: Chance) -> np.ndarray:
    """Play and mix a song.

    Parameters
    ----------
    plan : Plan
    notes : iterable of Note
    seconds : float
    rate : int
        Samples a second.
    chance : Chance

    Returns
    -------
    y : ndarray of shape (round(seconds * rate),), float32
        Between -0.98 and 0.98.
    """
    count = round(seconds * rate)
    tracks = _play(plan, notes, count, rate, chance)
    dry, sent = _balance(plan, tracks, rate)
    mixed = _in_room(plan, dry, sent, rate, chance)
    mixed = np.tanh(mixed / _size(mixed) * F32(0.35 * plan.drive))
    mixed += F32(10 ** (plan.studio.hiss / 20)) * chance.noise(count)
    mixed *= F32(10 ** (plan.loudness / 20)) / _size(mixed)
    return np.asarray(mixed * F32(min(1.0, 0.98 / float(np.abs(mixed).max()))), F32)


def _play(plan: Plan, notes: Iterable[Note], count: int, rate: int, chance: Chance) -> Dict[str, np.ndarray]:
    tracks = {part: np.zeros(count, F32) for part in (DRUM, BASS, CHORD, LEAD)}
    stick = Stick(plan.kit, rate, chance)
    played: Dict[Tuple[object, ...], np.ndarray] = {}
    for note in notes:
        length = round(note.seconds, 2)
        key = (note.instrument, note.midi, length, note.slide)
        if key not in played or note.instrument in CHANGING or note.instrument in SUNG:
            played[key] = (
                stick.strike(note.instrument)
                if note.part == DRUM
                else tone(note.instrument, note.midi, length, plan.brightness, note.slide, rate, chance)
            )
        _put(tracks[note.part], played[key], int(note.start * rate), note.level)
    return tracks


def _put(track: np.ndarray, sound: np.ndarray, place: int, level: float) -> None:
    """Add a sound to a track; what lies before its start or after its end is lost."""
    if place < 0:
        sound, place = sound[-place:], 0
    sound = sound[: max(0, len(track) - place)]
    track[place : place + len(sound)] += F32(level) * sound


def _balance(plan: Plan, tracks: Dict[str, np.ndarray], rate: int) -> Tuple[np.ndarray, np.ndarray]:
    """Return the tracks mixed, and what of them goes to the room, each of shape (n_samples,)."""
    even = {part: track / F32(_size(track) + 1e-3) for part, track in tracks.items()}
    if plan.chords == "distorted guitar":
        even[CHORD] = np.tanh(even[CHORD] * F32(2.5))
    if plan.lead == "distorted guitar":
        even[LEAD] = np.tanh(even[LEAD] * F32(2.0))
    if plan.pumping > 0:
        # A compressor that listens to the kick: all else ducks on the beat and comes back in half of it.
        beats = np.arange(len(even[CHORD]), dtype=F32) * F32(plan.tempo / 60 / rate)
        duck = 1 - F32(plan.pumping) * (1 - np.minimum(1, (beats % 1) * 2))
        even[CHORD], even[BASS] = even[CHORD] * duck, even[BASS] * duck
    levels = {DRUM: plan.drum_level, BASS: 0.6, CHORD: 0.6, LEAD: 0.7}
    sends = {DRUM: 0.25 * plan.drum_level, CHORD: 0.6, LEAD: 0.7}
    dry = sum((F32(level) * even[part] for part, level in levels.items()), np.zeros_like(even[DRUM]))
    sent = sum((F32(level) * even[part] for part, level in sends.items()), np.zeros_like(even[DRUM]))
    return dry, sent


def _in_room(plan: Plan, dry: np.ndarray, sent: np.ndarray, rate: int, chance: Chance) -> np.ndarray:
    """Add the room's echo, decaying noise as an impulse response, and apply the studio's equalizer."""
    size = fft.next_fast_len(len(dry) + rate, real=True)
    decay = np.exp(-np.arange(rate, dtype=F32) / F32(rate * (0.05 + 0.35 * plan.reverb)))
    echo = chance.noise(rate) * decay
    echo *= F32(plan.reverb / np.sqrt(float((echo**2).sum())))
    spectrum = fft.rfft(sent, size)
    spectrum *= fft.rfft(echo, size)
    spectrum += fft.rfft(dry, size)
    spectrum *= _tone_control(plan, len(spectrum), rate)
    return np.asarray(fft.irfft(spectrum, size)[: len(dry)])


def _tone_control(plan: Plan, bins: int, rate: int) -> np.ndarray:
    """Return the studio's gain at frequencies from 0 to rate / 2, shape (bins,), float32."""
    # The curve is smooth: a point every 11 Hz does.
    frequency = np.linspace(0, rate / 2, 1001)
    octave = np.log2(np.maximum(frequency, 20) / 125)
    gain = 10 ** (np.interp(octave, np.arange(BANDS), plan.studio.gains) / 20)
    gain *= (frequency > 25) / np.sqrt(1 + (frequency / plan.studio.limit) ** 8)
    return np.interp(np.linspace(0, 1, bins), np.linspace(0, 1, len(gain)), gain).astype(F32)


def _size(track: np.ndarray) -> float:
    """Return the root mean square, never 0."""
    return float(np.sqrt(np.mean(track**2))) + 1e-6
