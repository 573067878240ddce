"""What the styles choose from: scales, chord progressions, drum patterns and ways to play them."""

from __future__ import annotations

from typing import Dict, Tuple

SCALES: Dict[str, Tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "hijaz": (0, 1, 4, 5, 7, 8, 10),
    "pentatonic": (0, 2, 4, 7, 9),
    "minor pentatonic": (0, 3, 5, 7, 10),
    "whole tone": (0, 2, 4, 6, 8, 10),
    "chromatic": tuple(range(12)),
}
"""Semitones above the key note."""

PROGRESSIONS: Dict[str, Tuple[int, ...]] = {
    "axis": (0, 4, 5, 3),
    "three chords": (0, 3, 4, 0),
    "plagal": (0, 3, 0, 4),
    "minor loop": (0, 5, 2, 6),
    "vamp": (0, 0, 0, 0),
    "two chords": (0, 0, 3, 3),
    "drone": (0, 0, 0, 0),
    "riff": (0, 6, 3, 0),
    "wander": (),
}
"""The degree of the scale on which the chord of each bar stands; "wander" is drawn anew for each song."""

FOUR = "x...x...x...x..."
BACKBEAT = "....x.......x..."
EIGHTHS = "x.x.x.x.x.x.x.x."

PATTERNS: Dict[str, Dict[str, str]] = {
    "house": {"kick": FOUR, "clap": BACKBEAT, "open hat": "..x...x...x...x."},
    "techno": {"kick": FOUR, "hat": "..x.o.x...x.o.x.", "tom": "...?......?..?.."},
    "breakbeat": {"kick": "x.........x.....", "snare": "....x..o.o..x..?", "hat": "xoxoxoxoxoxoxoxo"},
    "boom bap": {"live kick": "x......?..x.....", "live snare": BACKBEAT, "hat": "x.o.x.o.x.o.x.oo"},
    "trap": {"boom": "x.....?...x..?..", "clap": "........x.......", "hat": "x.x.xxx.x.xxx.xx"},
    "lazy": {"live kick": "x..?....x.x.....", "snare": "....x.......x..?", "hat": "o.x.o.x.o.x.o.x."},
    "pop": {"kick": "x.....?.x.?.....", "clap": BACKBEAT, "hat": EIGHTHS},
    "dance pop": {"kick": FOUR, "snare": BACKBEAT, "shaker": "xoxoxoxoxoxoxoxo"},
    "rock": {"live kick": "x.....x.x.?.....", "live snare": BACKBEAT, "hat": EIGHTHS},
    "punk": {"live kick": EIGHTHS, "live snare": "..x...x...x...x.", "crash": "x.......o......."},
    "half time": {"live kick": "x..x....?.......", "live snare": "........x.......", "crash": "x...o...x...o..."},
    "none": {},
    "shaker": {"shaker": "o.o.x.o.o.o.x.o."},
    "brushes": {"live kick": "o.......o.......", "brush": "..o.x.o...o.x.o."},
    "waltz": {"live kick": "o...........", "brush": "....x...x..."},
    "baladi": {"dum": "x.....x.x.......", "tek": "..x.x.o...x.x.oo"},
    "clave": {"tom": "x..x..x...x.x...", "shaker": "xoxoxoxoxoxoxoxo", "dum": "x.......x..x...."},
    "seven": {"dum": "x.....x...x...", "tek": "..oo.x..x...x."},
    "six": {"dum": "x..o..x...o.", "tek": ".oo.xo.oo.xo"},
    "free": {"glitch": "?..?.??...?.?..?", "tom": "....?......?...."},
    "sparse": {"crash": "?...............", "tom": "......?.....?..."},
    "soft": {"live kick": "o.......?.......", "hat": "....o.......o..."},
}
"""One character a sixteenth: x a stroke, o a soft one, ? one in half of the bars. The length is the metre."""

STEADY = ("house", "techno", "trap", "dance pop", "pop")
"""Patterns that a machine plays: on time."""

COMPING: Dict[str, Tuple[Tuple[int, ...], float]] = {
    "stabs": ((0, 3, 6, 10, 12), 1.5),
    "strums": ((0, 4, 6, 8, 10, 14), 4.0),
    "chugs": (tuple(range(0, 16, 2)), 1.8),
}
"""Sixteenths on which a whole chord is struck, and how many it lasts."""
