"""Drums: one stroke as samples, from swept sines and filtered noise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, Sequence

import numpy as np

from .chance import Chance

F32 = np.float32
TURN = 2.0 * np.pi


@dataclass(frozen=True)
class Kit:
    """An artist's drums: factors on pitch and length (1 is usual), and how bright noise is, from 0 to 1."""

    tuning: float = 1.0
    length: float = 1.0
    brightness: float = 0.5


class Stick:
    """Strikes the drums of one kit."""

    def __init__(self, kit: Kit, rate: int, chance: Chance) -> None:
        self.kit, self.rate, self.chance = kit, rate, chance

    def strike(self, name: str) -> np.ndarray:
        """Return one stroke of the drum `name`, shape (n_samples,), float32."""
        return DRUMS[name](self)

    def fading(self, decay: float) -> np.ndarray:
        """Return exp(-t / decay), `decay` in seconds, until it can't be heard."""
        decay *= self.kit.length
        count = int(min(1.2, decay * 5.0) * self.rate)
        return np.asarray(np.exp(-np.arange(count, dtype=F32) / F32(decay * self.rate)))

    def sweep(self, start: float, end: float, fall: float, decay: float) -> np.ndarray:
        """Return a sine that falls from `start` to `end` Hz, with the time constant `fall`: a drum's skin."""
        level = self.fading(decay)
        time = np.arange(len(level), dtype=F32) / F32(self.rate)
        turns = F32(end) * time + F32((start - end) * fall) * (1 - np.exp(-time / F32(fall)))
        return np.asarray(np.sin(F32(TURN * self.kit.tuning) * turns) * level)

    def hiss(self, decay: float, order: int) -> np.ndarray:
        """Return noise, `order` times differentiated (brighter), or averaged where negative (darker)."""
        noise = self.fading(decay)
        noise *= self.chance.noise(len(noise))
        for _ in range(order):
            noise[1:] = (noise[1:] - noise[:-1]) * F32(0.5 + 0.25 * self.kit.brightness)
        for _ in range(-order):
            noise = (noise + np.roll(noise, 1) + np.roll(noise, 2)) / F32(2.2)
        return noise

    def clap(self) -> np.ndarray:
        """Return noise that comes twice, 11 ms apart."""
        hand = self.hiss(0.05, 0) * F32(0.5)
        return together([hand, np.concatenate([np.zeros(int(0.011 * self.rate), F32), hand])])

    def glitch(self) -> np.ndarray:
        """Return a short FM sound, another at each stroke."""
        level = self.fading(self.chance.uniform(0.02, 0.12))
        time = np.arange(len(level), dtype=F32) / F32(self.rate)
        pitch = TURN * 100.0 * 40.0 ** self.chance.uniform()
        bend = F32(self.chance.uniform(0, 8)) * np.sin(F32(pitch * 2.7) * time)
        return np.asarray(np.sin(F32(pitch) * time + bend) * level)


def together(sounds: Sequence[np.ndarray]) -> np.ndarray:
    """Add sounds of different lengths that start at once."""
    mixed = np.zeros(max(len(sound) for sound in sounds), F32)
    for sound in sounds:
        mixed[: len(sound)] += sound
    return mixed


DRUMS: Dict[str, Callable[[Stick], np.ndarray]] = {
    "kick": lambda stick: stick.sweep(180, 50, 0.025, 0.09),
    "boom": lambda stick: np.tanh(F32(1.6) * stick.sweep(150, 44, 0.05, 0.22)),
    "live kick": lambda stick: together([stick.sweep(120, 62, 0.02, 0.06), stick.hiss(0.006, -1) * F32(0.5)]),
    "snare": lambda stick: together([stick.sweep(260, 180, 0.02, 0.04) * F32(0.5), stick.hiss(0.06, 0) * F32(0.45)]),
    "live snare": lambda stick: together(
        [stick.sweep(300, 210, 0.02, 0.03) * F32(0.5), stick.hiss(0.09, 1) * F32(0.7)]
    ),
    "clap": Stick.clap,
    "brush": lambda stick: stick.hiss(0.07, -1) * F32(0.25),
    "hat": lambda stick: stick.hiss(0.014, 2) * F32(0.5),
    "open hat": lambda stick: stick.hiss(0.09, 2) * F32(0.4),
    "crash": lambda stick: stick.hiss(0.30, 1) * F32(0.5),
    "shaker": lambda stick: stick.hiss(0.028, 1) * F32(0.3),
    "dum": lambda stick: stick.sweep(130, 85, 0.03, 0.12),
    "tek": lambda stick: together([stick.sweep(700, 420, 0.01, 0.018) * F32(0.5), stick.hiss(0.012, 1) * F32(0.5)]),
    "tom": lambda stick: stick.sweep(190, 110, 0.05, 0.10),
    "glitch": Stick.glitch,
}
CHANGING = ("glitch",)
"""Drums that sound otherwise at each stroke; all others are struck once a song and repeated."""
