"""The masterclass as data: parts, exercises, checks, misconceptions. Declarations only; the engine knows none of it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Tuple

if TYPE_CHECKING:  # the command line asks for the names alone
    from ..model import Part

PARTS: Tuple[str, ...] = ("part1",)


def part(name: str) -> Part:
    """Return the part called `name`, one of `PARTS`; only that one is imported."""
    declared: Part = import_module(f"{__name__}.{name}").PART
    return declared
