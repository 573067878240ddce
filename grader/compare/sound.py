"""Sounds that are the same to the ear, whichever library resampled them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from ..model import Comparison, Difference
from .values import as_array


@dataclass(frozen=True)
class Sound(Comparison):
    """Accept samples that differ from the expected ones by a small share of their root mean square.

    Attributes
    ----------
    share : float
        How large the root mean square of the difference may be beside that of the sound.
    samples : int
        By how many samples the lengths may differ.
    silence : float
        The root mean square of a difference that nobody hears: silence has no share.
    """

    share: float = 0.01
    samples: int = 1
    silence: float = 1e-5

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return how the sound `actual` differs from `expected`, or None."""
        wanted = np.asarray(expected, dtype=np.float64)
        heard, problem = as_array(actual)
        if heard is None:
            return Difference(problem)
        if heard.ndim != 1:
            return Difference(f"the shape is {heard.shape}, not (number of samples,): one channel")
        if abs(len(heard) - len(wanted)) > self.samples:
            return Difference(f"there are {len(heard)} samples, not {len(wanted)}")
        length = min(len(heard), len(wanted))
        if not np.isfinite(heard).all():
            return Difference("some samples are NaN or infinite")
        with np.errstate(over="ignore"):
            off = _rms(heard[:length] - wanted[:length])
        loud = _rms(wanted)
        if off <= self.share * loud + self.silence:
            return None
        return Difference(
            f"the sound is off by {_percent(off, loud)} of its loudness, at most {self.share:.0%} are fine"
        )

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether a misconception gives the same sound: or is no sound in the same way."""
        one, problem = as_array(actual)
        other, other_problem = as_array(mistaken)
        if one is None or other is None:
            return bool(problem) and problem == other_problem
        if one.ndim != other.ndim:
            return False
        if one.ndim == 1:
            return self.difference(one, other) is None
        return one.shape == other.shape and self.difference(one.ravel(), other.ravel()) is None


def _rms(samples: np.ndarray) -> float:
    return float(np.sqrt(np.mean(samples**2))) if samples.size else 0.0


def _percent(off: float, loud: float) -> str:
    share = off / loud if loud else np.inf
    return f"{share:.2g} times" if share >= 1 else f"{share:.1%}"
