"""Audio files, which lie: read one, or say why it is no song to learn from."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Tuple

import numpy as np

from .errors import RefusedError
from .wholeness import missing_bytes

SUFFIXES = (".wav", ".flac", ".ogg", ".mp3", ".au", ".aif", ".aiff")
FOREIGN = (".m4a", ".mp4", ".aac", ".wma", ".opus")
"""Read through ffmpeg, where it is installed."""

MIN_SECONDS = 3.0
MAX_SECONDS = 600.0
"""Of longer files only the beginning is heard, so that one of ten hours does not fill the memory."""

SILENCE = 1e-4
"""Amplitude, -80 dB, below which there is nothing to hear; an mp3 of silence stays below."""

MAX_CLIPPED = 0.02
"""Share of samples at the highest level: loud rock has 0.002, a sine up to 0.01."""

FFMPEG_SECONDS = 120.0


@dataclass(frozen=True)
class Sound:
    """What a file holds.

    Attributes
    ----------
    samples : ndarray of shape (n_samples,), float32
        The mean of its channels.
    rate : int
        Samples a second.
    digest : str
        The same for files that hold the same audio to 16 bits.
    """

    samples: np.ndarray
    rate: int
    digest: str

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate


def read_sound(path: Path, told_seconds: float = 0.0) -> Sound:
    """Read a file and examine it.

    Parameters
    ----------
    path : Path
    told_seconds : float
        How long the set says that it is; 0 where it does not.

    Raises
    ------
    RefusedError
        With the reason.
    """
    _look(path)
    channels, rate = _decode_foreign(path) if path.suffix.lower() in FOREIGN else _decode(path)
    return examine(channels, rate, told_seconds)


def examine(channels: np.ndarray, rate: int, told_seconds: float = 0.0) -> Sound:
    """Refuse what is too short, silent, clipped or in more channels than two.

    Parameters
    ----------
    channels : ndarray of shape (n_samples, n_channels), float32
    rate : int
        Samples a second.
    told_seconds : float
        How long it should be; 0 where unknown.

    Raises
    ------
    RefusedError
        With the reason.
    """
    if channels.shape[1] > 2:
        raise RefusedError(f"{channels.shape[1]} channels: only 1 or 2 can be one song's")
    seconds = len(channels) / rate
    if not np.isfinite(channels).all():
        raise RefusedError("holds values that are not numbers")
    if told_seconds and seconds < 0.9 * min(told_seconds, MAX_SECONDS):
        raise RefusedError(f"truncated: {seconds:.1f} s, but the set says {told_seconds:.1f} s")
    if seconds < MIN_SECONDS:
        raise RefusedError(f"too short: {seconds:.1f} s, at least {MIN_SECONDS:g} s are needed")
    size = np.abs(channels)
    heard = _seconds_heard(size.max(axis=1), rate)
    if heard == 0.0:
        raise RefusedError(f"silent: no sample above {SILENCE:g}")
    if heard < MIN_SECONDS:
        raise RefusedError(f"silent but for {heard:.1f} s, at least {MIN_SECONDS:g} s are needed")
    for column in size.T:
        # Lossy coding lets what was clipped swing above 1.
        ceiling = min(float(column.max()), 1.0) * (1 - 1e-4)
        clipped = float((column >= ceiling).mean()) if ceiling > SILENCE else 0.0
        if clipped > MAX_CLIPPED:
            raise RefusedError(f"clipped: {clipped:.0%} of the samples are at the highest level")
    samples = channels.mean(axis=1, dtype=np.float32)
    digest = hashlib.blake2b(np.round(samples * 32768).astype("<i4").tobytes(), digest_size=12).hexdigest()
    return Sound(samples, rate, digest)


def _seconds_heard(size: np.ndarray, rate: int, block: int = 1024) -> float:
    blocks = size[: len(size) // block * block].reshape(-1, block).max(axis=1)
    return float((blocks > SILENCE).sum() * block / rate)


def _look(path: Path) -> None:
    """Refuse what need not be decoded to see that it is no audio."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(512)
    except FileNotFoundError:
        raise RefusedError("there is no such file") from None
    except OSError as error:
        raise RefusedError(f"cannot be read: {error.strerror}") from None
    if size == 0:
        raise RefusedError("empty: 0 bytes")
    if all(byte in b"\t\n\r" or byte >= 32 for byte in start) and _is_text(start):
        raise RefusedError("text, not audio")


def _is_text(start: bytes) -> bool:
    try:
        # The last character may be cut in two.
        return start.decode("utf-8", errors="strict" if len(start) < 512 else "ignore").isprintable() or b"\n" in start
    except UnicodeDecodeError:
        return False


def _decode(path: Path) -> Tuple[np.ndarray, int]:
    """Return samples of shape (n_samples, n_channels), float32, and their rate."""
    import soundfile

    missing = missing_bytes(path)
    try:
        with soundfile.SoundFile(path) as file:
            frames, rate = file.frames, file.samplerate
            channels = file.read(int(MAX_SECONDS * rate), dtype="float32", always_2d=True)
    except (RuntimeError, EOFError, OSError) as error:
        # soundfile's message holds the path; what libsndfile said comes last.
        said = str(error).rsplit(": ", 1)[-1].strip().rstrip(".")
        if missing or "lost sync" in said:
            raise RefusedError("truncated: it ends before its header says, and cannot be decoded") from None
        if path.read_bytes()[:3] == b"ID3" or "pipe" in said:
            raise RefusedError("no audio behind the header") from None
        raise RefusedError(f"cannot be decoded: {said}") from None
    if len(channels) == 0:
        raise RefusedError("no audio behind the header")
    # An mp3 may end with a frame that only fills up.
    if len(channels) < min(frames - 2 * 1152, int(MAX_SECONDS * rate)) or missing > 1024 or (missing and _is_ogg(path)):
        told = f"{frames / rate:.1f} s" if frames > len(channels) else f"{missing} bytes more"
        raise RefusedError(f"truncated: {len(channels) / rate:.1f} s, but the file's header says {told}")
    return channels, rate


def _is_ogg(path: Path) -> bool:
    return path.suffix.lower() == ".ogg"


def _decode_foreign(path: Path, rate: int = 44100) -> Tuple[np.ndarray, int]:
    if shutil.which("ffmpeg") is None:
        raise RefusedError(f"{path.suffix} files are read by ffmpeg, which is not installed")
    command = ["ffmpeg", "-v", "error", "-xerror", "-nostdin", "-t", str(MAX_SECONDS), "-i", str(path)]
    command += ["-f", "wav", "-acodec", "pcm_f32le", "-ar", str(rate), "pipe:1"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=FFMPEG_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise RefusedError(f"ffmpeg took more than {FFMPEG_SECONDS:g} s") from None
    said = done.stderr.decode(errors="replace").strip().splitlines()
    if done.returncode or said or b"data" not in done.stdout[:512]:
        reason = said[-1].replace(str(path), path.name)[:200] if said else "ffmpeg failed"
        raise RefusedError(f"cannot be decoded: {reason}")
    n_channels = int.from_bytes(done.stdout[22:24], "little")
    body = done.stdout[done.stdout.index(b"data") + 8 :]
    whole = len(body) // (4 * n_channels)
    if not whole:
        raise RefusedError("no audio behind the header")
    return np.frombuffer(body, "<f4", whole * n_channels).reshape(whole, n_channels), rate
