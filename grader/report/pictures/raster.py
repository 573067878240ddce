"""Pictures made of points, as PNG in a data URI: surfaces and spectrograms."""

from __future__ import annotations

import base64
import struct
import zlib

import numpy as np

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# From "no" by way of "undecided" to "yes": orange, cream, blue; told apart by all who see colours otherwise.
DIVERGING = np.array([(179, 84, 30), (226, 160, 112), (246, 241, 230), (126, 166, 214), (31, 95, 168)], dtype=float)
# From silence to loud.
RISING = np.array([(18, 23, 22), (27, 60, 70), (31, 120, 120), (120, 190, 130), (250, 240, 180)], dtype=float)


def coloured(values: np.ndarray, scale: np.ndarray) -> np.ndarray:
    """Return colours, of shape (rows, columns, 3) and type uint8, for `values` from 0 to 1 of shape (rows, columns)."""
    place = np.clip(np.nan_to_num(values), 0.0, 1.0) * (len(scale) - 1)
    low = np.minimum(place.astype(int), len(scale) - 2)
    share = (place - low)[..., None]
    mixed: np.ndarray = np.round(scale[low] * (1 - share) + scale[low + 1] * share).astype(np.uint8)
    return mixed


def png(pixels: np.ndarray) -> bytes:
    """Return an image of shape (rows, columns, 3) and type uint8 as PNG."""
    rows, columns, _ = pixels.shape
    lines = b"".join(b"\x00" + row.tobytes() for row in pixels)
    header = struct.pack(">IIBBBBB", columns, rows, 8, 2, 0, 0, 0)
    return SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(lines, 9)) + _chunk(b"IEND", b"")


def uri(image: bytes, kind: str = "image/png") -> str:
    """Return bytes as a data URI."""
    return f"data:{kind};base64,{base64.b64encode(image).decode('ascii')}"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
