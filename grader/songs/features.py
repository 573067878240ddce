"""Features of a song, all from one spectrum: the same numbers as librosa's own functions with their defaults.

Calling librosa once a feature computes the spectrum of the song seven times over. Here it is computed once, and where
librosa's function builds large intermediate arrays, the same formula is written with fewer. The tests compare each row
with librosa's own call. librosa itself is imported only when a song is heard: reading tables does without.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Callable, Dict, Mapping, Sequence, Tuple

import numpy as np

FRAME, HOP = 2048, 512
"""Samples in a frame and between frames, librosa's defaults."""

ROWS: Tuple[str, ...] = (
    *(f"mfcc_{index:02d}" for index in range(1, 21)),
    *(f"chroma_{name}" for name in ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")),
    "centroid",
    "bandwidth",
    *(f"contrast_{index}" for index in range(1, 8)),
    "rolloff",
    "zero_crossing_rate",
    "rms",
)
"""What is measured in every frame: 44 rows."""

STATISTICS: Tuple[str, ...] = ("mean", "std", "skew", "kurtosis", "median", "min", "max")

FLAT = 10000
"""Length of the flattened MFCCs."""


def features(y: np.ndarray, sr: int, tables: Sequence[str]) -> Dict[str, np.ndarray]:
    """Compute the features of a song for some tables.

    Parameters
    ----------
    y : ndarray of shape (n_samples,), float32
        One channel, at least `FRAME` samples.
    sr : int
        Samples a second.
    tables : sequence of str
        "summary", "wide", "mfcc".

    Returns
    -------
    dict of str to ndarray of shape (n_features,), float32
    """
    spectrum = magnitudes(y)
    power = spectrum * spectrum
    mfcc = _mfcc(power, sr)
    frames = frame_rows(y, sr, spectrum, power, mfcc) if {"summary", "wide"} & set(tables) else mfcc
    return {table: TABLES[table][1](frames, mfcc).astype(np.float32) for table in tables}


def frame_rows(y: np.ndarray, sr: int, spectrum: np.ndarray, power: np.ndarray, mfcc: np.ndarray) -> np.ndarray:
    """Return the rows `ROWS` of a song, shape (44, n_frames), float64.

    Parameters
    ----------
    y : ndarray of shape (n_samples,)
    sr : int
    spectrum, power : ndarray of shape (1025, n_frames)
        Magnitudes, and their squares.
    mfcc : ndarray of shape (20, n_frames)
    """
    from librosa.feature import spectral_contrast

    centroid, bandwidth = _centroid_and_bandwidth(spectrum, sr)
    return np.vstack(
        [
            mfcc.astype(np.float64),
            _chroma(power, sr),
            centroid,
            bandwidth,
            spectral_contrast(S=spectrum, sr=sr),
            _rolloff(spectrum, sr),
            _zero_crossing_rate(y),
            _rms(y),
        ]
    )


def magnitudes(y: np.ndarray) -> np.ndarray:
    """Return the magnitude spectrum, shape (1025, n_frames), float32."""
    from librosa import stft

    return np.asarray(np.abs(stft(y)))


def summarize(frames: np.ndarray, statistics: Sequence[str] = STATISTICS[:2]) -> np.ndarray:
    """Return statistics over time, first of every row the first, then of every row the second, and so on.

    Parameters
    ----------
    frames : ndarray of shape (n_rows, n_frames)
    statistics : sequence of str
        From `STATISTICS`. Skewness and kurtosis are biased, as SciPy's are by default; kurtosis is 0 for a normal
        distribution. Of a row that is constant both are 0.

    Returns
    -------
    ndarray of shape (len(statistics) * n_rows,), float64
    """
    known: Dict[str, Callable[[], np.ndarray]] = {
        "mean": lambda: frames.mean(axis=1),
        "std": lambda: frames.std(axis=1),
        "skew": lambda: _moment(frames, 3),
        "kurtosis": lambda: _moment(frames, 4),
        "median": lambda: np.median(frames, axis=1),
        "min": lambda: frames.min(axis=1),
        "max": lambda: frames.max(axis=1),
    }
    return np.concatenate([known[name]() for name in statistics])


def flatten(mfcc: np.ndarray, n_features: int = FLAT) -> np.ndarray:
    """Return the MFCCs over their largest absolute value, row by row, cut or zero-padded to (n_features,)."""
    flat = (mfcc / np.abs(mfcc).max()).ravel()[:n_features]
    return np.concatenate([flat, np.zeros(n_features - len(flat))])


def _moment(frames: np.ndarray, order: int) -> np.ndarray:
    mean = frames.mean(axis=1, keepdims=True)
    off = frames - mean
    deviation = np.sqrt((off**2).mean(axis=1))
    steady = deviation <= 1e-12 * np.maximum(np.abs(mean[:, 0]), 1e-12)
    # By multiplication: NumPy's general power takes as long as all else here together.
    scaled = off / np.where(steady, 1.0, deviation)[:, None]
    squared = scaled * scaled
    moment = (squared * (scaled if order == 3 else squared)).mean(axis=1) - (3.0 if order == 4 else 0.0)
    return np.where(steady, 0.0, moment)


def _mfcc(power: np.ndarray, sr: int) -> np.ndarray:
    from librosa import power_to_db
    from librosa.feature import mfcc

    return np.asarray(mfcc(S=power_to_db(_mel_filters(sr) @ power)))


@lru_cache(maxsize=4)
def _mel_filters(sr: int) -> np.ndarray:
    from librosa.filters import mel

    return np.asarray(mel(sr=sr, n_fft=FRAME))


def _chroma(power: np.ndarray, sr: int) -> np.ndarray:
    raw = _chroma_filters(sr, _tuning(power, sr)) @ power
    largest = np.abs(raw).max(axis=0)
    return np.asarray(raw / np.where(largest < np.finfo(raw.dtype).tiny, 1.0, largest))


@lru_cache(maxsize=128)
def _chroma_filters(sr: int, tuning: float) -> np.ndarray:
    from librosa.filters import chroma

    return np.asarray(chroma(sr=sr, n_fft=FRAME, tuning=tuning))


def _tuning(power: np.ndarray, sr: int, low: float = 150.0, high: float = 4000.0) -> float:
    """Return how far the song's notes lie from A = 440 Hz, in semitones: `librosa.estimate_tuning(S=power)`.

    librosa interpolates every bin and keeps the peaks; this looks for the peaks first. The arithmetic is in the same
    precision, since a last bit can move the fullest bin of the histogram.
    """
    from librosa import pitch_tuning

    frequency = np.fft.rfftfreq(FRAME, 1 / sr)
    inside = np.flatnonzero((low <= frequency) & (frequency < high))
    first, last = int(inside[0]), int(inside[-1])
    below, bins, above = (power[first + shift : last + 1 + shift] for shift in (-1, 0, 1))
    loud = np.float32(0.1) * power.max(axis=0)
    # Neighbours that are not loud count as silence to librosa; a bin that is loud is above them in any case.
    peaks = np.nonzero((bins > loud) & (bins > below) & (bins >= above))
    centre, left, right = bins[peaks], below[peaks], above[peaks]
    slope, curve = (right - left) / 2, right + left - 2 * centre
    flat = np.abs(slope) >= np.abs(curve)
    shift = np.where(flat, np.float32(0), -slope / np.where(flat, np.float32(1), curve))
    pitch = ((peaks[0] + first + shift) * float(sr) / FRAME).astype(power.dtype)
    size = centre + np.float32(0.5) * slope * shift
    if not len(pitch):
        return 0.0
    return float(pitch_tuning(pitch[size >= np.median(size)]))


def _centroid_and_bandwidth(spectrum: np.ndarray, sr: int) -> Tuple[np.ndarray, np.ndarray]:
    """Return mean and standard deviation of the frequency, weighted by magnitude, each (n_frames,), in Hz."""
    frequency = np.fft.rfftfreq(FRAME, 1 / sr)
    total, first, second = np.vstack([np.ones_like(frequency), frequency, frequency**2]) @ spectrum.astype(np.float64)
    total = np.where(total < np.finfo(np.float32).tiny, 1.0, total)
    centroid = first / total
    return centroid, np.sqrt(np.maximum(second / total - centroid**2, 0.0))


def _rolloff(spectrum: np.ndarray, sr: int, share: float = 0.85) -> np.ndarray:
    """Return the frequency below which `share` of the magnitudes lie, shape (n_frames,), in Hz."""
    below = np.cumsum(spectrum, axis=0)
    return np.asarray(np.fft.rfftfreq(FRAME, 1 / sr)[(below < share * below[-1]).sum(axis=0)])


def _zero_crossing_rate(y: np.ndarray) -> np.ndarray:
    """Return the share of samples in each frame whose sign differs from the one before, shape (n_frames,)."""
    negative = np.pad(y < -1e-10, FRAME // 2, mode="edge")
    changes = np.concatenate([[0], np.cumsum(negative[1:] != negative[:-1])])
    starts = np.arange(0, len(negative) - FRAME + 1, HOP)
    return np.asarray((changes[starts + FRAME - 1] - changes[starts]) / FRAME)


def _rms(y: np.ndarray) -> np.ndarray:
    """Return the root mean square of each frame, shape (n_frames,)."""
    energy = np.concatenate([[0.0], np.cumsum(np.pad(y, FRAME // 2).astype(np.float64) ** 2)])
    starts = np.arange(0, len(energy) - FRAME, HOP)
    return np.asarray(np.sqrt(np.maximum(energy[starts + FRAME] - energy[starts], 0.0) / FRAME))


def _names(statistics: Sequence[str]) -> Tuple[str, ...]:
    return tuple(f"{row}_{statistic}" for statistic in statistics for row in ROWS)


TABLES: Mapping[str, Tuple[Tuple[str, ...], Callable[[np.ndarray, np.ndarray], np.ndarray]]] = {
    "summary": (_names(STATISTICS[:2]), lambda frames, mfcc: summarize(frames)),
    "wide": (_names(STATISTICS), lambda frames, mfcc: summarize(frames, STATISTICS)),
    "mfcc": (tuple(f"mfcc_{index}" for index in range(FLAT)), lambda frames, mfcc: flatten(mfcc)),
}
"""The names of each table's columns, and how they are computed from all rows and from the MFCCs."""
