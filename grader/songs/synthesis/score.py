"""From a plan to notes: drums, bass, chords and a melody, bar by bar."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Callable, Dict, Iterator, List, Sequence, Tuple

from .chance import Chance
from .plans import Plan
from .theory import COMPING, PATTERNS, PROGRESSIONS, SCALES, STEADY

DRUM, BASS, CHORD, LEAD = "drum", "bass", "chord", "lead"
STROKES = {"x": 1.0, "o": 0.45, "?": 0.7}
ORNATE = ("sitar", "flute", "voice", "rap")
"""Instruments that slide into a note."""


@dataclass(frozen=True)
class Note:
    """A sound and where it goes. Drums have neither pitch nor length.

    Attributes
    ----------
    part : str
        "drum", "bass", "chord" or "lead".
    instrument : str
    start, seconds : float
        Seconds; a note may have begun before the clip does.
    midi : int
    level : float
    slide : float
        Semitones from which the pitch comes.
    """

    part: str
    instrument: str
    start: float
    level: float
    midi: int = 0
    seconds: float = 0.0
    slide: float = 0.0


@dataclass(frozen=True)
class Frame:
    """What all parts of a song share: metre in sixteenths, their length, scale, root and the chords of four bars."""

    plan: Plan
    steps: int
    step: float
    scale: Tuple[int, ...]
    root: int
    chords: Tuple[int, ...]
    looseness: float

    def time(self, bar_start: float, step: int) -> float:
        """Return when a sixteenth comes; every second one is late by the swing."""
        return bar_start + self.step * (step + (self.plan.swing * 4 if step % 2 else 0))

    def degree(self, number: int) -> int:
        """Return semitones above the root of a degree of the scale; degrees go on into other octaves."""
        octave, place = divmod(number, len(self.scale))
        return self.scale[place] + 12 * octave


def compose(plan: Plan, seconds: float, chance: Chance) -> List[Note]:
    """Write the song's notes for a clip of this length, which starts anywhere in two bars.

    Parameters
    ----------
    plan : Plan
    seconds : float
    chance : Chance

    Returns
    -------
    list of Note
        Those that sound within the clip; a note may begin before it.
    """
    frame = _frame(plan, chance)
    motif = list(_motif(frame, chance))
    bar = frame.step * frame.steps
    start = -chance.uniform() * bar * 2
    notes: List[Note] = []
    for number in range(math.ceil((seconds - start) / bar)):
        begin, chord = start + number * bar, frame.chords[number % 4]
        notes += _drums(frame, begin, number, chance)
        if plan.bass != "none":
            notes += _bass(frame, begin, chord, chance)
        notes += _chords(frame, begin, chord, chance)
        notes += _melody(frame, begin, number, motif, chance)
    return [note for note in notes if note.start < seconds and note.start + max(note.seconds, 1.2) > 0]


def _frame(plan: Plan, chance: Chance) -> Frame:
    pattern = PATTERNS[plan.pattern]
    steps = len(next(iter(pattern.values()))) if pattern else 12 if chance.happens(0.2) else 16
    scale = SCALES[plan.scale]
    wander = tuple(chance.integer(0, len(scale)) for _ in range(4))
    return Frame(
        plan=plan,
        steps=steps,
        step=15.0 / plan.tempo,
        scale=scale,
        root=(36 if plan.key < 8 else 24) + plan.key,
        chords=PROGRESSIONS[plan.progression] or wander,
        looseness=0.3 if plan.pattern in STEADY else 1.0,
    )


def _drums(frame: Frame, begin: float, number: int, chance: Chance) -> Iterator[Note]:
    for name, pattern in PATTERNS[frame.plan.pattern].items():
        for step, mark in enumerate(pattern):
            if mark == "." or (mark == "?" and chance.happens(0.5)):
                continue
            late = chance.normal(0, 0.004 * frame.looseness)
            yield Note(DRUM, name, frame.time(begin, step) + late, STROKES[mark] * chance.normal(1, 0.1))
    if number % 4 == 3 and frame.plan.pattern not in ("none", "free", "sparse"):
        # The fourth bar leads over into the next four.
        for step in range(frame.steps - 3, frame.steps):
            if chance.happens(0.4):
                yield Note(DRUM, "tom", frame.time(begin, step), chance.uniform(0.3, 0.8))


def _bass(frame: Frame, begin: float, chord: int, chance: Chance) -> Iterator[Note]:
    root = frame.root + frame.degree(chord) % 12
    for step, length, above in BASS_LINES[frame.plan.bass_line](frame.steps, chance):
        yield _note(frame, BASS, frame.plan.bass, frame.time(begin, step), root + above, length, 0.9, chance)


def _scattered(steps: int, chance: Chance) -> List[Tuple[int, int, int]]:
    return [(chance.integer(0, steps), 6, chance.integer(0, 12)) for _ in range(3)]


BASS_LINES: Dict[str, Callable[[int, Chance], Sequence[Tuple[int, int, int]]]] = {
    "eighths": lambda steps, _: [(step, 2, 0) for step in range(0, steps, 2)],
    "off": lambda steps, _: [(step + 2, 2, 0) for step in range(0, steps - 2, 4)],
    "rolling": lambda steps, _: [(step, 1, 12 * (step % 4 == 3)) for step in range(steps) if step % 4],
    "held": lambda steps, _: [(0, steps, 0)],
    "alternating": lambda steps, _: [(0, steps // 2, 0), (steps // 2, steps // 2, 7)],
    "syncopated": lambda steps, _: [(0, 3, 0), (3, 3, 0), (steps // 2 + 2, 2, 12), (steps * 3 // 4, 3, 7)],
    "scattered": _scattered,
}
"""Sixteenth, length in sixteenths and semitones above the chord's root of each note of a bar."""


def _chords(frame: Frame, begin: float, chord: int, chance: Chance) -> Iterator[Note]:
    plan, tones = frame.plan, _chord_tones(frame, chord, chance)

    def sound(time: float, tone: int, length: float, level: float) -> Note:
        return _note(frame, CHORD, plan.chords, time, tone, length, level, chance)

    if plan.comping == "held":
        for tone in tones:
            yield sound(begin, tone, frame.steps * 1.02, 0.5)
    elif plan.comping == "arpeggio":
        for index, step in enumerate(range(0, frame.steps, 2)):
            tone = tones[(index * 2 + index // 4) % len(tones)] + 12 * (index % 3 == 2)
            yield sound(frame.time(begin, step), tone, 5, 0.7)
    elif plan.comping == "scattered":
        for _ in range(4):
            when = begin + frame.step * frame.steps * chance.uniform()
            yield sound(when, tones[chance.integer(0, len(tones))], chance.uniform(0.3, 1.3) / frame.step, 0.6)
    else:
        steps, length = COMPING[plan.comping]
        # A hand needs a moment from string to string.
        stroke = 0.012 if plan.comping == "strums" else 0.0
        for step in steps:
            for index, tone in enumerate(tones if step < frame.steps else ()):
                yield sound(frame.time(begin, step) + stroke * index, tone, length, 0.5)


def _chord_tones(frame: Frame, chord: int, chance: Chance) -> List[int]:
    base = frame.root + 12
    if frame.plan.progression == "drone":
        return [base, base + 7, base + 12]
    if frame.plan.progression == "wander":
        return [base + chance.integer(0, 24) for _ in range(3)]
    root = base + frame.degree(chord)
    if frame.plan.chords == "distorted guitar":
        # Thirds turn to noise when distorted: rock plays power chords.
        return [root, root + 7, root + 12]
    return [root, base + frame.degree(chord + 2), base + frame.degree(chord + 4)]


LENGTHS = (1, 2, 3, 4, 6, 8)


def _motif(frame: Frame, chance: Chance) -> Iterator[Tuple[int, int, int]]:
    """Yield sixteenth, length and degree of a melody of two bars."""
    density = frame.plan.lead_density
    usual, denser = (1.0, 2.0, 1.0, 1.5, 0.7, 0.7), (2.2, 1.4, 1.0, 0.7, 0.5, 0.3)
    weights = {
        str(length): weight * factor ** ((density - 0.45) * 4) for length, weight, factor in zip(LENGTHS, usual, denser)
    }
    step, degree = 0, chance.integer(0, len(frame.scale))
    while step < frame.steps * 2:
        length = int(chance.pick(weights))
        degree = min(max(degree + chance.integer(-3, 4), -3), len(frame.scale) + 4)
        if chance.happens(0.35 + 0.6 * density):
            yield step, length, degree
        step += length


def _melody(
    frame: Frame, begin: float, number: int, motif: Sequence[Tuple[int, int, int]], chance: Chance
) -> Iterator[Note]:
    plan = frame.plan
    for step, length, degree in motif:
        # The melody comes again every two bars, but never quite.
        if step // frame.steps != number % 2 or chance.happens(0.12):
            continue
        midi = frame.root + 24 + frame.degree(degree)
        if plan.lead == "rap":
            midi, length = frame.root + 12 + chance.integer(-3, 4), 1
        if plan.progression == "wander":
            midi += chance.integer(-6, 7)
        slides = (plan.scale == "hijaz" or plan.lead in ORNATE) and chance.happens(0.5)
        time = frame.time(begin, step % frame.steps)
        yield _note(frame, LEAD, plan.lead, time, midi, length * 0.95, 0.8, chance, -2.0 if slides else 0.0)


def _note(
    frame: Frame, part: str, instrument: str, time: float, midi: int, length: float, level: float, chance: Chance,
    slide: float = 0.0,
) -> Note:  # fmt: skip
    """Return a note of `length` sixteenths, as exactly on time as the song's players are."""
    late = chance.normal(0, 0.006 * frame.looseness)
    return Note(part, instrument, time + late, level, midi, min(length * frame.step, 4.0), slide)
