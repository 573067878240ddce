"""Random draws, all made from `Generator.random`, the method that NumPy's releases change least."""

from __future__ import annotations

import math
from typing import Mapping, Sequence, Union

import numpy as np


class Chance:
    """A stream of draws with an address: the same key gives the same draws, whatever else was drawn elsewhere."""

    def __init__(self, *key: Union[int, str]) -> None:
        numbers = [part if isinstance(part, int) else int.from_bytes(part.encode(), "big") for part in key]
        # The bit generator is named: the default one of NumPy may become another.
        self._random = np.random.Generator(np.random.PCG64(np.random.SeedSequence(numbers))).random

    def uniform(self, low: float = 0.0, high: float = 1.0) -> float:
        """Return a number from [low, high)."""
        return low + (high - low) * float(self._random())

    def happens(self, probability: float) -> bool:
        """Return True with the given probability."""
        return bool(self._random() < probability)

    def integer(self, low: int, high: int) -> int:
        """Return a whole number from low to high - 1."""
        return low + int(self._random() * (high - low))

    def normal(self, mean: float = 0.0, deviation: float = 1.0) -> float:
        """Return a draw from a normal distribution (Box and Muller, 1958)."""
        radius = math.sqrt(-2.0 * math.log(1.0 - self._random()))
        return mean + deviation * radius * math.cos(2.0 * math.pi * self._random())

    def many(self, count: int) -> np.ndarray:
        """Return numbers from [0, 1), shape (count,)."""
        return np.asarray(self._random(count))

    def weights(self, count: int, power: float) -> np.ndarray:
        """Return `count` exponential draws raised to a power, shape (count,): uneven weights around 1."""
        return np.asarray((-np.log(1.0 - self._random(count))) ** power)

    def pick(self, options: Mapping[str, float], lean: Sequence[float] = ()) -> str:
        """Return one of the options, with probability in proportion to its weight, times `lean` where given."""
        names = list(options)
        weights = np.array([options[name] for name in names], dtype=float)
        if len(lean):
            weights = weights * np.asarray(lean)[: len(weights)]
        return names[min(int(np.searchsorted(np.cumsum(weights), self._random() * weights.sum())), len(names) - 1)]

    def noise(self, count: int) -> np.ndarray:
        """Return white noise of variance 1, shape (count,), float32."""
        flat: np.ndarray = self._random(count, dtype=np.float32)
        return np.asarray((flat - np.float32(0.5)) * np.float32(math.sqrt(12.0)))
