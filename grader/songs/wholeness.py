"""Is a file as long as its own header says?

Decoders stop where a truncated file ends and tell nothing. Most formats say in the file how long it ought to be; what
they say is read here from the bytes.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO, Optional

UNKNOWN = (0, 0xFFFFFFFF)
"""Lengths in headers that were written before the length was known."""


def missing_bytes(path: Path) -> int:
    """Return how many bytes the file lacks by its own account; 0 where it is whole or does not say."""
    size = path.stat().st_size
    with path.open("rb") as file:
        start = file.read(12)
        told: Optional[int] = None
        if start[:4] == b"RIFF" and start[8:12] == b"WAVE":
            told = _wav_end(file, size)
        elif start[:4] == b"FORM":
            told = 8 + int(struct.unpack(">I", start[4:8])[0])
        elif start[:4] == b".snd":
            offset, length = struct.unpack(">II", start[4:12])
            told = None if length in UNKNOWN else int(offset + length)
        elif start[:4] == b"OggS":
            return 0 if _ogg_has_end(file, size) else 1
        else:
            told = _mp3_end(file)
    return max(0, (told or 0) - size)


def _wav_end(file: BinaryIO, size: int) -> Optional[int]:
    """Return where the chunk with the samples ends."""
    place = 12
    while place + 8 <= size:
        file.seek(place)
        name, length = struct.unpack("<4sI", file.read(8))
        if name == b"data":
            return None if length in UNKNOWN else int(place + 8 + length)
        place += 8 + length + length % 2
    return None


def _ogg_has_end(file: BinaryIO, size: int) -> bool:
    """Tell whether the last page says that it is the last."""
    file.seek(max(0, size - 70000))
    tail = file.read()
    page = tail.rfind(b"OggS")
    return page >= 0 and len(tail) > page + 5 and bool(tail[page + 5] & 4)


def _mp3_end(file: BinaryIO) -> Optional[int]:
    """Return where the stream ends by the Xing or Info tag in its first frame, which counts frames and bytes."""
    file.seek(0)
    head = file.read(10)
    skipped = 0
    if head[:3] == b"ID3" and len(head) == 10:
        # Four groups of seven bits.
        skipped = 10 + sum(byte << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0)))
    file.seek(skipped)
    frame = file.read(4096)
    tags = [place for place in (frame.find(b"Xing"), frame.find(b"Info")) if 0 <= place <= 200]
    if not tags or len(frame) < tags[0] + 16:
        return None
    flags, _, length = struct.unpack(">III", frame[tags[0] + 4 : tags[0] + 16])
    # Without both counts (the two lowest flags) the third number is something else.
    return int(skipped + length) if flags & 3 == 3 else None
