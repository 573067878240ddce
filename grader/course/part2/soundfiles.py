"""Sound files for checks: the same bytes for the same sound; and how misconceptions read them."""

from __future__ import annotations

import io
from typing import Any, Tuple

import numpy as np

from ...model import File, Inputs


def audio(rate: int, *channels: np.ndarray, format: str = "WAV", **more: Any) -> Inputs:
    """Return the inputs for a file with these channels; where MP3 cannot be written it is Ogg."""
    import soundfile

    if format not in soundfile.available_formats():
        format = "OGG"
    file = io.BytesIO()
    soundfile.write(file, np.stack(channels, axis=1), rate, format=format)
    data = renumbered(file.getvalue()) if format == "OGG" else file.getvalue()
    return {"path": File(f"song.{format.lower()}", np.frombuffer(data, np.uint8)), **more}


def renumbered(ogg: bytes) -> bytes:
    """Return an Ogg file with stream number 1: libsndfile draws one, but the same seed must draw the same cases.

    Source of the layout and of the checksum: RFC 3533.
    """
    pages = bytearray(ogg)
    at = 0
    while at < len(pages):
        n_segments = pages[at + 26]
        end = at + 27 + n_segments + sum(pages[at + 27 : at + 27 + n_segments])
        pages[at + 14 : at + 18] = (1).to_bytes(4, "little")
        pages[at + 22 : at + 26] = bytes(4)
        pages[at + 22 : at + 26] = checksum(pages[at:end]).to_bytes(4, "little")
        at = end
    return bytes(pages)


def checksum(page: bytearray) -> int:
    """Return the CRC-32 of a page with the polynomial 0x04c11db7, not reflected."""
    total = 0
    for byte in page:
        total ^= byte << 24
        for _ in range(8):
            total = (total << 1) ^ (0x104C11DB7 if total & 0x80000000 else 0)
    return total


def channels(path: Any) -> Tuple[np.ndarray, int]:
    """Return samples of shape (n_samples, n_channels) and their rate."""
    import soundfile

    y, rate = soundfile.read(path, dtype="float32", always_2d=True)
    return y, rate
