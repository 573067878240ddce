"""A song: its spectrogram and a player."""

from __future__ import annotations

from typing import Optional

import numpy as np

from ...model import Picture
from ..markup import Markup, element, fragment
from .axes import picture, text
from .raster import RISING, coloured, png, uri

WINDOW, HOP = 2048, 1024
BANDS = 72
LOWEST = 50.0
"""Hertz."""
QUIETEST = -60.0
"""Decibels below the loudest."""


def draw(shown: Picture) -> Optional[Markup]:
    """Draw time to the right, frequency upward on a scale of octaves, and loudness as brightness."""
    case, sound = shown.cases[0], shown.values[0]
    rate, kind = int(case.inputs["rate"]), str(case.inputs["kind"])
    samples = np.asarray(case.expected, dtype=np.float64)
    image = uri(png(coloured(1.0 - loudness(samples, rate)[::-1] / QUIETEST, RISING)))
    seconds = len(samples) / rate
    drawing = picture(
        f"{shown.title}: spectrogram of {seconds:.0f} seconds",
        element("image", href=image, x=0, y=0, width=320, height=110, preserveAspectRatio="none"),
        text(2, 124, "0 s"),
        text(318, 124, f"{seconds:.0f} s", text_anchor="end"),
        width=320.0,
        height=128.0,
    )
    return fragment(
        drawing, element("audio", controls=True, preload="none", src=uri(sound, kind), aria_label=shown.title)
    )


def loudness(samples: np.ndarray, rate: int) -> np.ndarray:
    """Return decibels from `QUIETEST` to 0, shape (BANDS, n_frames): low bands first, as wide as octaves are."""
    n_frames = 1 + max(0, len(samples) - WINDOW) // HOP
    padded = np.pad(samples, (0, max(0, WINDOW - len(samples))))
    frames = np.stack([padded[i * HOP : i * HOP + WINDOW] for i in range(n_frames)])
    power = np.abs(np.fft.rfft(frames * np.hanning(WINDOW), axis=1)) ** 2
    edges = np.geomspace(LOWEST, rate / 2, BANDS + 1) * WINDOW / rate
    low = np.minimum(np.floor(edges[:-1]).astype(int), power.shape[1] - 1)
    high = np.maximum(np.ceil(edges[1:]).astype(int), low + 1)
    bands = np.stack([power[:, a:b].mean(axis=1) for a, b in zip(low, high)])
    decibels = 10.0 * np.log10(bands + 1e-12)
    limited: np.ndarray = np.clip(decibels - decibels.max(), QUIETEST, 0.0)
    return limited
