"""Find the configuration in force; `python -m grader config` prints it."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from .config import FILE, Config, ConfigError
from .config.printing import render
from .config.reading import read
from .course import PARTS
from .course import part as declared
from .suite import exercise_id


def in_force(named: Optional[Path]) -> Config:
    """Return the configuration in the file `named`, or else in masterclass.yaml here, or else the default.

    Raises
    ------
    ConfigError
        If the file cannot be used.
    """
    path = named if named is not None else Path(FILE)
    if named is None and not path.is_file():
        return Config()
    if path.is_dir():
        raise ConfigError(f"{path} is a folder; --config names a file such as {FILE}")
    return read(path, list(worth()))


def worth() -> dict[str, float]:
    """Return the points of every exercise of the course by id."""
    return {
        exercise_id(name, each): sum(check.points for check in each.checks)
        for name in PARTS
        for each in declared(name).exercises
    }


def text(config: Config) -> str:
    """Return `config` as YAML, with what may be changed in comments."""
    return render(config, worth(), {})
