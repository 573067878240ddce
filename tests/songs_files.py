"""Audio files for the tests of song sets, whole and broken, all made here."""

from __future__ import annotations

from pathlib import Path
from typing import Tuple

import numpy as np

RATE = 22050
REAL = Path(__file__).resolve().parents[2] / "shared" / "real"
"""Real music, where a developer has it; tests that use it skip elsewhere."""


def music(seed: int = 0, seconds: float = 4.0) -> np.ndarray:
    """Three decaying tones and a little noise, shape (n_samples,), float32."""
    random = np.random.default_rng(seed)
    time = np.arange(int(seconds * RATE)) / RATE
    tones = sum(np.sin(2 * np.pi * pitch * time) for pitch in random.uniform(100, 2000, 3))
    return (0.1 * tones * np.exp(-(time % 0.5) * 3) + 0.01 * random.standard_normal(len(time))).astype(np.float32)


def write(path: Path, samples: np.ndarray, rate: int = RATE) -> Path:
    import soundfile

    path.parent.mkdir(parents=True, exist_ok=True)
    # Given numbers of 16 bits, all lossless formats hold the same: libsndfile scales floats for each in its own way.
    whole = np.round(np.clip(samples, -1, 1) * 32767).astype(np.int16)
    soundfile.write(path, whole, rate)
    return path


def cut(path: Path, share: float = 0.6) -> Path:
    """Truncate a file."""
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    return path


BROKEN = {
    "empty.mp3": "empty: 0 bytes",
    "header_only.mp3": "no audio behind the header",
    "header_only.wav": "no audio behind the header",
    "text.mp3": "text, not audio",
    "random.wav": "cannot be decoded",
    "short.wav": "too short: 0.5 s",
    "quad.flac": "4 channels",
    "clipped.wav": "clipped:",
    "clipped.mp3": "clipped:",
    "silent.wav": "silent: no sample",
    "almost_silent.wav": "silent but for 0.5 s",
    "nan.wav": "not numbers",
    "truncated.wav": "truncated:",
    "truncated.au": "truncated:",
    "truncated.flac": "truncated:",
    "truncated.ogg": "truncated:",
    "truncated.mp3": "truncated:",
}
"""Name and the beginning of the reason of each broken file that `break_one` makes."""


def break_one(folder: Path, name: str) -> Path:
    """Make one of the broken files."""
    path, kind = folder / name, name.split(".")[0]
    folder.mkdir(parents=True, exist_ok=True)
    y = music(99, 6.0)
    raw = {
        "empty": b"",
        "text": b"<html>404 not found</html>\n",
        "random": np.random.default_rng(0).bytes(60000),
    }
    if kind in raw:
        path.write_bytes(raw[kind])
    elif name == "header_only.mp3":
        path.write_bytes(b"ID3\x04\x00\x00\x00\x00\x06\x00" + bytes(800))
    elif kind == "truncated":
        cut(write(path, y))
    else:
        samples = {
            "header_only": y[:0],
            "short": y[: RATE // 2],
            "quad": np.stack([y, y, 0.5 * y, 0.2 * y], axis=1),
            "clipped": np.clip(20 * y, -1, 1),
            "silent": 0 * y,
            "almost_silent": y * (np.arange(len(y)) < RATE // 2),
            "nan": np.where(np.arange(len(y)) == 9, np.nan, y),
        }[kind]
        import soundfile

        soundfile.write(path, samples, RATE, subtype="FLOAT" if kind == "nan" else None)
    return path


def folder_of_genres(folder: Path, songs: int = 3, genres: Tuple[str, ...] = ("Folk", "Rock")) -> Path:
    """Make a folder with a folder a genre, each with some songs of 4 s."""
    for number, genre in enumerate(genres):
        for song in range(songs):
            write(folder / genre / f"{song}.wav", music(100 * number + song))
    return folder
