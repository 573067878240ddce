"""What the arguments and the configuration in force say of the seed, the songs and the sandbox."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Iterable, Optional, Tuple

from ..sources import here, is_kit
from ..usage import UsageError

if TYPE_CHECKING:
    from ..config import Config
    from ..model import Examples
    from ..sandbox.launch import Launched
    from ..sandbox.zygote import Options
    from ..suite import Songs


def not_in_a_kit(options: argparse.Namespace) -> None:
    """Refuse the options that change what a kit holds.

    Raises
    ------
    UsageError
        If this is a kit and one of them is given.
    """
    if options.config and is_kit():
        raise UsageError("--config is for instructors: a kit cannot be changed")
    if options.data and is_kit():
        raise UsageError(f"--data {options.data} cannot take another set: a kit holds the songs of one")


def in_a_kit(error: Exception) -> str:
    """Return what is wrong with a song set or a suite, with the way out where it came with a kit."""
    return f"{error}; unpack the kit once more" if is_kit() else str(error)


def config_of(named: Optional[Path], seed: Optional[int] = None) -> Optional[Config]:
    """Return the configuration in force; `seed`, where one is given, takes the place of its own. A kit has none.

    Raises
    ------
    UsageError
        If the file `named`, or masterclass.yaml here, cannot be used.
    """
    if is_kit():
        return None
    from dataclasses import replace

    from ..config import ConfigError
    from ..config_command import in_force

    try:
        config = in_force(named)
    except ConfigError as error:
        raise UsageError(str(error)) from None
    return config if seed is None else replace(config, seed=seed, per_student=False)


def songs_of(named: Optional[str], config: Config) -> Songs:
    """Return what gives songs to the exercises that train a classifier: of the set `named`, or the configuration's."""

    def songs(exercise: str, table: str) -> Examples:
        from ..examples import DEFAULT, Classroom  # here, since most exercises do without songs

        return Classroom(named or config.songs or DEFAULT, config.thresholds)(exercise, table)

    return songs


def confinement(config: Optional[Config], warm: Tuple[str, ...]) -> Options:
    """Return what the sandbox allows, with the libraries `warm` made ready."""
    from ..sandbox.zygote import Options

    return Options(limits=config.limits(), forbid=config.forbid, warm=warm) if config else Options(warm=warm)


def launched(trusted: bool = False) -> Optional[Launched]:
    """Start the process that forks workers, where there can be one, and where the code is not `trusted`."""
    if trusted or sys.platform != "linux":
        return None
    from ..sandbox.launch import launch

    return launch()


def needs_of(parts: Iterable[str]) -> Tuple[str, ...]:
    """Return the libraries to warm up for some parts."""
    return tuple(library for part in parts for library in here().needs(part))
