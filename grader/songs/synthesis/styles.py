"""The eight genres as numbers and weights. Overlap is meant: no listener would name every clip right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Mapping, NamedTuple, Tuple


class Spread(NamedTuple):
    """A number of a genre: its mean, and how far artists, and the songs of an artist, lie apart."""

    mean: float
    artist: float
    song: float


NEVER = Spread(0.0, 0.0, 0.0)
Weights = Mapping[str, float]


@dataclass(frozen=True)
class Style:
    """What is usual in a genre. Tempo in beats a minute, loudness in dB, the rest from 0 to about 1."""

    tempo: Spread
    swing: Spread
    pattern: Weights
    drum_level: Spread
    bass: Weights
    bass_line: Weights
    scale: Weights
    progression: Weights
    chords: Weights
    comping: Weights
    lead: Weights
    lead_density: Spread
    reverb: Spread
    brightness: Spread
    drive: Spread
    loudness: Spread
    pumping: Spread = NEVER


ASPECTS: Dict[str, Tuple[str, ...]] = {
    "rhythm": ("tempo", "swing", "pattern", "drum_level"),
    "bass": ("bass", "bass_line"),
    "harmony": ("scale", "progression", "chords", "comping"),
    "lead": ("lead", "lead_density"),
    "studio": ("reverb", "brightness", "drive", "loudness", "pumping"),
}
"""What a song may borrow, each as a whole, from the genre that influences its artist."""

STYLES: Dict[str, Style] = {
    "Electronic": Style(
        tempo=Spread(126, 9, 4),
        swing=Spread(0.02, 0.02, 0.01),
        pattern={"house": 5, "techno": 4, "breakbeat": 2, "dance pop": 1},
        drum_level=Spread(0.9, 0.15, 0.1),
        bass={"saw": 5, "square": 3, "sub bass": 2},
        bass_line={"off": 4, "rolling": 3, "eighths": 2, "held": 1},
        scale={"minor": 5, "dorian": 2, "major": 1},
        progression={"vamp": 3, "minor loop": 4, "two chords": 2},
        chords={"saw": 4, "pad": 3, "square": 2, "electric piano": 1},
        comping={"stabs": 4, "held": 3, "arpeggio": 3},
        lead={"square": 4, "saw": 3, "bell": 2, "voice": 1},
        lead_density=Spread(0.55, 0.2, 0.1),
        reverb=Spread(0.25, 0.1, 0.05),
        brightness=Spread(1.15, 0.1, 0.06),
        drive=Spread(1.6, 0.4, 0.2),
        loudness=Spread(-14, 1.5, 1),
        pumping=Spread(0.65, 0.2, 0.05),
    ),
    "Experimental": Style(
        tempo=Spread(95, 35, 18),
        swing=Spread(0.03, 0.04, 0.03),
        pattern={"free": 5, "sparse": 3, "none": 3, "techno": 1, "breakbeat": 1},
        drum_level=Spread(0.7, 0.3, 0.2),
        bass={"metal": 3, "sub bass": 3, "saw": 2, "none": 3},
        bass_line={"held": 6, "eighths": 1, "scattered": 3},
        scale={"chromatic": 4, "whole tone": 3, "hijaz": 1, "minor": 2},
        progression={"drone": 4, "wander": 4, "two chords": 1},
        chords={"metal": 4, "strings": 3, "pad": 2, "organ": 2, "distorted guitar": 1},
        comping={"held": 5, "scattered": 4, "arpeggio": 1},
        lead={"metal": 4, "bell": 2, "square": 2, "flute": 1, "voice": 1},
        lead_density=Spread(0.3, 0.2, 0.15),
        reverb=Spread(0.55, 0.2, 0.1),
        brightness=Spread(1.05, 0.25, 0.15),
        drive=Spread(1.5, 0.8, 0.4),
        loudness=Spread(-20, 4, 2),
    ),
    "Folk": Style(
        tempo=Spread(102, 15, 8),
        swing=Spread(0.04, 0.03, 0.02),
        pattern={"none": 5, "shaker": 3, "brushes": 3, "waltz": 3, "soft": 1},
        drum_level=Spread(0.45, 0.15, 0.1),
        bass={"upright bass": 4, "picked bass": 2, "none": 3},
        bass_line={"eighths": 4, "alternating": 4},
        scale={"major": 5, "mixolydian": 2, "dorian": 2, "pentatonic": 1},
        progression={"three chords": 5, "plagal": 4, "axis": 1},
        chords={"guitar": 8, "piano": 1, "organ": 1},
        comping={"arpeggio": 5, "strums": 5},
        lead={"voice": 5, "flute": 2, "guitar": 3, "strings": 1},
        lead_density=Spread(0.45, 0.15, 0.1),
        reverb=Spread(0.18, 0.08, 0.05),
        brightness=Spread(0.95, 0.1, 0.06),
        drive=Spread(1.0, 0.2, 0.1),
        loudness=Spread(-19, 2, 1.5),
    ),
    "Hip-Hop": Style(
        tempo=Spread(88, 8, 4),
        swing=Spread(0.09, 0.04, 0.02),
        pattern={"boom bap": 5, "trap": 3, "lazy": 3},
        drum_level=Spread(1.1, 0.15, 0.1),
        bass={"sub bass": 7, "upright bass": 2, "picked bass": 1},
        bass_line={"held": 3, "syncopated": 5, "eighths": 2},
        scale={"minor": 5, "dorian": 3, "minor pentatonic": 2},
        progression={"vamp": 5, "two chords": 4, "minor loop": 1},
        chords={"electric piano": 4, "piano": 3, "strings": 3, "pad": 1},
        comping={"stabs": 3, "held": 3, "arpeggio": 3},
        lead={"rap": 8, "voice": 1, "bell": 1},
        lead_density=Spread(0.75, 0.12, 0.08),
        reverb=Spread(0.12, 0.06, 0.04),
        brightness=Spread(0.92, 0.1, 0.06),
        drive=Spread(1.7, 0.4, 0.2),
        loudness=Spread(-14.5, 1.5, 1),
    ),
    "Instrumental": Style(
        tempo=Spread(80, 16, 10),
        swing=Spread(0.01, 0.02, 0.01),
        pattern={"none": 7, "soft": 2, "sparse": 1, "brushes": 1},
        drum_level=Spread(0.4, 0.2, 0.1),
        bass={"none": 4, "sub bass": 2, "upright bass": 2, "strings": 2},
        bass_line={"held": 6, "eighths": 2},
        scale={"major": 3, "minor": 3, "lydian": 2, "dorian": 1},
        progression={"axis": 2, "minor loop": 2, "drone": 2, "two chords": 2, "three chords": 1},
        chords={"piano": 5, "strings": 4, "pad": 3, "guitar": 1},
        comping={"arpeggio": 5, "held": 5},
        lead={"piano": 4, "strings": 3, "bell": 2, "flute": 1, "guitar": 1},
        lead_density=Spread(0.3, 0.12, 0.1),
        reverb=Spread(0.5, 0.15, 0.08),
        brightness=Spread(0.9, 0.12, 0.08),
        drive=Spread(1.0, 0.15, 0.1),
        loudness=Spread(-21, 2.5, 1.5),
    ),
    "International": Style(
        tempo=Spread(108, 18, 8),
        swing=Spread(0.03, 0.03, 0.02),
        pattern={"baladi": 4, "clave": 3, "seven": 3, "six": 3},
        drum_level=Spread(0.8, 0.15, 0.1),
        bass={"none": 3, "upright bass": 3, "picked bass": 2, "organ": 1},
        bass_line={"eighths": 3, "held": 3, "syncopated": 2},
        scale={"hijaz": 5, "pentatonic": 3, "mixolydian": 1, "dorian": 2},
        progression={"drone": 5, "two chords": 3, "vamp": 2},
        chords={"sitar": 5, "guitar": 3, "organ": 2},
        comping={"arpeggio": 4, "strums": 4, "held": 1},
        lead={"sitar": 4, "flute": 4, "voice": 4},
        lead_density=Spread(0.65, 0.15, 0.1),
        reverb=Spread(0.25, 0.1, 0.06),
        brightness=Spread(1.05, 0.1, 0.08),
        drive=Spread(1.2, 0.25, 0.15),
        loudness=Spread(-17, 2, 1.5),
    ),
    "Pop": Style(
        tempo=Spread(112, 12, 6),
        swing=Spread(0.02, 0.02, 0.01),
        pattern={"pop": 5, "dance pop": 4, "house": 1, "rock": 1},
        drum_level=Spread(0.85, 0.12, 0.1),
        bass={"picked bass": 4, "saw": 2, "sub bass": 3},
        bass_line={"eighths": 5, "off": 2, "syncopated": 2},
        scale={"major": 7, "minor": 2, "mixolydian": 1},
        progression={"axis": 6, "three chords": 2, "minor loop": 2},
        chords={"piano": 4, "pad": 3, "guitar": 2, "electric piano": 2, "saw": 1},
        comping={"held": 4, "stabs": 3, "strums": 3, "arpeggio": 1},
        lead={"voice": 9, "square": 1, "bell": 1},
        lead_density=Spread(0.6, 0.12, 0.1),
        reverb=Spread(0.25, 0.08, 0.05),
        brightness=Spread(1.1, 0.08, 0.06),
        drive=Spread(1.6, 0.3, 0.2),
        loudness=Spread(-14.5, 1.5, 1),
    ),
    "Rock": Style(
        tempo=Spread(132, 18, 8),
        swing=Spread(0.01, 0.02, 0.01),
        pattern={"rock": 5, "punk": 3, "half time": 2},
        drum_level=Spread(0.95, 0.15, 0.1),
        bass={"picked bass": 6, "saw": 2, "distorted guitar": 2},
        bass_line={"eighths": 7, "syncopated": 2},
        scale={"minor pentatonic": 3, "minor": 4, "mixolydian": 2, "major": 2},
        progression={"riff": 5, "axis": 2, "vamp": 2},
        chords={"distorted guitar": 8, "guitar": 2, "organ": 1},
        comping={"chugs": 5, "strums": 3, "held": 3},
        lead={"voice": 4, "distorted guitar": 4, "guitar": 1},
        lead_density=Spread(0.45, 0.15, 0.1),
        reverb=Spread(0.18, 0.08, 0.05),
        brightness=Spread(1.1, 0.1, 0.06),
        drive=Spread(2.0, 0.5, 0.3),
        loudness=Spread(-13.5, 1.5, 1),
    ),
}

GENRES = tuple(STYLES)
