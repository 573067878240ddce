"""The course, built once for all submissions: suites as files, each named by what it was built from."""

from __future__ import annotations

import hashlib
import json
import os
import platform
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Dict, Iterable, List, Mapping, Optional, Sequence, Union

import numpy as np

from .. import __version__
from ..config import Config
from ..examples import DEFAULT, Classroom, find_set
from ..model import Suite
from ..sandbox import Sandbox
from ..sandbox.zygote import Options
from ..sources import PROJECT, SUFFIX, Course
from ..suitefile import SuiteError, load, save
from . import BatchError

CODE = ("grader/compare", "grader/course", "grader/model", "grader/suite.py", "grader/worker", "solutions")
"""What suites are made by, besides the configuration: files and folders of the project."""
SONGS = ("songs.csv", "set.json", "summary.npy", "wide.npy")


@dataclass(frozen=True)
class Suites:
    """The files of the suites by part, and a hash of all that verdicts depend on besides the submission.

    There are no files where every student has inputs of his or her own.
    """

    files: Mapping[str, Path]
    hash: str

    @property
    def drawn(self) -> str:
        """The hash that stands in the record for a report whose page has pictures: with the same verdicts."""
        return hashlib.sha256(f"{self.hash} with pictures".encode()).hexdigest()


def prepare(
    config: Config, parts: Sequence[str], folder: Path, build: Callable[[str], Suite], pictures: bool = False
) -> Suites:
    """Return the suites of `parts`; those that no file in `folder` holds yet are made by `build`.

    Parameters
    ----------
    config : Config
    parts : sequence of str
    folder : Path
        Where the files are, from this batch or an earlier one.
    build : callable
        Builds the suite of a part.
    pictures : bool
        They are to have their scenes, which are in files of their own.

    Raises
    ------
    BatchError
        If they cannot be written.
    """
    made_by = fingerprint(config)
    rules = hashlib.sha256(json.dumps(_rules(config), sort_keys=True).encode())
    if config.per_student:
        rules.update(f"{made_by} {' '.join(parts)}".encode())
        return Suites({}, rules.hexdigest())
    files: Dict[str, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for part in parts:
            plain = folder / f"{part}-{made_by[:16]}{SUFFIX}"
            files[part] = plain.with_name(f"{plain.stem}-pictures{SUFFIX}") if pictures else plain
            if not (_whole(plain) and _whole(files[part])):
                _write_both(build(part), plain, files[part])
            rules.update(plain.read_bytes())
    except OSError as error:
        raise BatchError(f"cannot write the suites to {folder}: {error.strerror}") from None
    return Suites(files, rules.hexdigest())


def course(config: Config, seed: Optional[int] = None) -> Course:
    """Return the course as the configuration has it; `seed` is another one than its own."""
    songs = Classroom(config.songs or DEFAULT, config.thresholds)
    return Course(seed=config.seed if seed is None else seed, change=config.apply, songs=songs)


def options(config: Config, parts: Sequence[str]) -> Options:
    """Return what holds for the workers that run submissions."""
    warm = dict.fromkeys(library for part in parts for library in course(config).needs(part))
    return Options(limits=config.limits(), forbid=config.forbid, warm=tuple(warm))


def built(config: Config, part: str, sandbox: Sandbox, seed: Optional[int] = None, pictures: bool = False) -> Suite:
    """Build the suite of a part, complete with the values of misconceptions.

    Parameters
    ----------
    config : Config
    part : str
    sandbox : Sandbox
        Runs the solutions.
    seed : int, optional
        Draws the cases in place of the configuration's own.
    pictures : bool
        With its scenes, too.
    """
    source = course(config, seed)
    with source.open(part, sandbox) as supply:
        suite = supply.suite(source.ids(part))
        trials = tuple(map(supply.complete, suite.trials))
        return replace(suite, trials=tuple(map(supply.stage, trials)) if pictures else trials)


def fingerprint(config: Config) -> str:
    """Return a hash of all that suites are built from."""
    digest = hashlib.sha256(f"{__version__} {np.__version__} {platform.python_version()}".encode())
    digest.update(json.dumps(_made_of(config), sort_keys=True).encode())
    for path in _files(config):
        digest.update(str(path.relative_to(PROJECT) if PROJECT in path.parents else path).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _made_of(config: Config) -> List[object]:
    return [
        config.seed,
        config.per_student,
        dict(config.points),
        dict(config.thresholds),
        list(config.leave_out),
        config.songs,
    ]


def _rules(config: Config) -> List[object]:
    """Return what verdicts depend on though it is in no suite."""
    return [dict(config.changed_limits), list(config.forbid)]


def _files(config: Config) -> Iterable[Path]:
    for name in CODE:
        path = PROJECT / name
        found = [path] if path.is_file() else path.rglob("*.py")
        yield from sorted(each for each in found if "__pycache__" not in each.parts)
    folder = find_set(config.songs or DEFAULT).folder
    yield from (folder / name for name in SONGS if (folder / name).is_file())


def _whole(path: Path) -> bool:
    """Tell whether there is a suite in `path`: it is put there whole, so that to look for it is enough."""
    return path.is_file() and path.stat().st_size > 0


def _write_both(suite: Suite, plain: Path, wanted: Path) -> None:
    """Write a suite as it is to `wanted`, and without its scenes to `plain`, unless it is there already."""
    if not _whole(plain):
        _write(replace(suite, trials=tuple(replace(trial, scenes=()) for trial in suite.trials)), plain)
    if wanted != plain:
        _write(suite, wanted)


def _write(suite: Suite, path: Path) -> None:
    temporary = path.with_suffix(f".{os.getpid()}")
    save(suite, temporary)
    os.replace(temporary, path)


def read(files: Mapping[str, Union[str, Path]]) -> Dict[str, Suite]:
    """Read the suites of all parts, whose `files` `prepare` has written.

    Raises
    ------
    BatchError
        If one of them is no suite of this version.
    """
    try:
        return {part: load(Path(path)) for part, path in files.items()}
    except SuiteError as error:
        raise BatchError(f"{error}; delete its folder, and it is built again") from None
