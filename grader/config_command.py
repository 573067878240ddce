"""Find the configuration in force; `python -m grader config` prints it."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, Optional

from .config import FILE, Config, ConfigError
from .config.printing import render
from .config.reading import read
from .course import PARTS
from .course import part as declared
from .examples import DEFAULT, Classroom
from .songs import SongsError
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


def worth() -> Dict[str, float]:
    """Return the points of every exercise of the course by id."""
    return {
        exercise_id(name, each): sum(check.points for check in each.checks)
        for name in PARTS
        for each in declared(name).exercises
    }


def text(config: Config) -> str:
    """Return `config` as YAML, with what may be changed in comments."""
    return render(config, worth(), _thresholds(config.songs or DEFAULT), DEFAULT)


def _thresholds(songs: str) -> Dict[str, float]:
    """Return the accuracy that a song set asks of each classifier; nothing for a set that is not there."""
    give = Classroom(songs)
    trained = {exercise_id(name, each): each.table for name in PARTS for each in declared(name).exercises if each.then}
    try:
        return {name: give(name, table).threshold for name, table in trained.items()}
    except SongsError:
        return {}
