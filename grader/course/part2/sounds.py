"""Sounds for checks: made up on the spot, short, and heard by librosa where a misconception needs it."""

from __future__ import annotations

import warnings
from functools import lru_cache
from typing import Any, Dict, Tuple

import numpy as np

RATE = 22050
"""Samples a second of most songs here; librosa's own default."""

NOTES_A_SECOND = 6


def tune(rng: np.random.Generator, seconds: float, rate: int = RATE, top: float = 0.36) -> np.ndarray:
    """Play random notes that ring and die away, over a little noise.

    Parameters
    ----------
    rng : numpy.random.Generator
    seconds : float
    rate : int
        Samples a second.
    top : float
        No overtone is above this share of `rate`.

    Returns
    -------
    ndarray of shape (n_samples,), float64
        Peaks at 0.6, silent at both ends.
    """
    n = int(seconds * rate)
    time = np.arange(n) / rate
    y = 0.001 * rng.normal(size=n)
    for _ in range(max(2, int(seconds * NOTES_A_SECOND))):
        pitch = 110.0 * 2 ** (rng.integers(36) / 12)
        since = time - rng.uniform(-0.2, 0.7 * seconds)
        overtones = pitch * np.arange(1, 10)
        overtones = overtones[overtones < top * rate]
        ringing = np.sin(2 * np.pi * overtones[:, None] * since) / np.arange(1, len(overtones) + 1)[:, None]
        y += rng.uniform(0.3, 1.0) * np.where(since > 0, np.exp(-rng.uniform(2, 9) * since), 0.0) * ringing.sum(axis=0)
    return faded(0.6 * y / np.abs(y).max(), rate)


def treble(rng: np.random.Generator, n: int, rate: int, low: float, high: float) -> np.ndarray:
    """Return a hiss of `n` samples between two frequencies in Hz, with a root mean square of 1."""
    frequencies = rng.uniform(low, high, size=(60, 1))
    phases = rng.uniform(0, 2 * np.pi, size=(60, 1))
    y = np.sin(2 * np.pi * frequencies * np.arange(n) / rate + phases).sum(axis=0)
    return np.asarray(y / np.sqrt((y**2).mean()))


def faded(y: np.ndarray, rate: int, seconds: float = 0.02) -> np.ndarray:
    """Return `y` with soft ends, where resamplers would differ."""
    n = min(int(seconds * rate), len(y) // 3)
    y = y.copy()
    y[:n] *= np.linspace(0, 1, n)
    y[len(y) - n :] *= np.linspace(1, 0, n)
    return y


def noise(rng: np.random.Generator, seconds: float, rate: int = RATE) -> np.ndarray:
    """Return loud noise, which falls silent for its last fifth."""
    y = rng.uniform(-0.9, 0.9, size=int(seconds * rate))
    y[4 * len(y) // 5 :] *= 1e-3
    return y


def mfcc(y: np.ndarray, sr: int, n_mfcc: int = 20) -> np.ndarray:
    """Return MFCCs, shape (n_mfcc, n_frames), as librosa computes them by default."""
    return _mfcc(y.astype(np.float32).tobytes(), sr, n_mfcc)


def rows(y: np.ndarray, sr: int) -> Dict[str, np.ndarray]:
    """Return what `extract_features` sums up, by name, in order."""
    return dict(_rows(y.astype(np.float32).tobytes(), sr))


# Twenty misconceptions hear the same few sounds.
@lru_cache(maxsize=64)
def _mfcc(samples: bytes, sr: int, n_mfcc: int) -> np.ndarray:
    import librosa

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return np.asarray(librosa.feature.mfcc(y=np.frombuffer(samples, np.float32), sr=sr, n_mfcc=n_mfcc))


@lru_cache(maxsize=64)
def _rows(samples: bytes, sr: int) -> Tuple[Tuple[str, np.ndarray], ...]:
    from librosa import feature

    y = np.frombuffer(samples, np.float32)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # silence has no tuning, and a short sound is shorter than a frame
        return _eight(feature, samples, y, sr)


def _eight(feature: Any, samples: bytes, y: np.ndarray, sr: int) -> Tuple[Tuple[str, np.ndarray], ...]:
    return (
        ("mfcc", _mfcc(samples, sr, 20)),
        ("chroma", feature.chroma_stft(y=y, sr=sr)),
        ("centroid", feature.spectral_centroid(y=y, sr=sr)),
        ("bandwidth", feature.spectral_bandwidth(y=y, sr=sr)),
        ("contrast", feature.spectral_contrast(y=y, sr=sr)),
        ("rolloff", feature.spectral_rolloff(y=y, sr=sr)),
        ("zero_crossing_rate", feature.zero_crossing_rate(y)),
        ("rms", feature.rms(y=y)),
    )
