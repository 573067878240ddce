"""The masterclass as data: parts, exercises, checks, misconceptions. Declarations only; the engine knows none of it."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Mapping, Tuple

if TYPE_CHECKING:  # the command line asks for the names alone
    from ..model import Part

PARTS: Tuple[str, ...] = ("part1", "part2", "part3")
NEEDS: Mapping[str, Tuple[str, ...]] = {"part2": ("librosa",), "part3": ("matplotlib",)}
"""Libraries that a part is about and that are slow to start; here, since they start before the part is imported."""


def part(name: str) -> Part:
    """Return the part called `name`, one of `PARTS`; only that one is imported."""
    declared: Part = import_module(f"{__name__}.{name}").PART
    return replace(declared, needs=NEEDS.get(name, ()))
