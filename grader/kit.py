"""Make what a student gets: lessons, stubs, the grader's engine, suites and songs, in one archive.

A kit holds no solution, no declaration of the course and no code of a misconception. Its suites hold values only, so
grading with it takes the same way as grading with the course: `grader.sources` tells the two apart. All that is in a
kit is public: nothing can be hidden in a folder that a student owns.
"""

from __future__ import annotations

import io
import random
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Dict, Iterator, Tuple

import numpy as np

from .course import PARTS
from .course import part as declared
from .grading import Announce, grade
from .model import Status, Suite
from .sandbox import Sandbox
from .songs import SongsError, SongSet, open_set
from .songs.catalogue import RATE, synthesise
from .songs.sets import TRAINING
from .sources import SUFFIX, SUITES, default_songs
from .suite import build, stage
from .suitefile import save

FOLDER = "masterclass"
"""The folder that the archive unpacks to."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every file: the same input gives the same bytes."""
KINDS = (".csv", ".ini", ".json", ".md", ".npy", ".py", ".svg", ".txt", ".yml")
# What knows answers, or is of use to those only who write exercises or grade many submissions. Of `songs` there is what
# reads and renders sets: its features are answers.
LEFT_OUT = (
    "bar.py",
    "batch",
    "batch_command",
    "config",
    "config_command.py",
    "course",
    "data_command",
    "kit.py",
    "lint.py",
    "parallel.py",
    "songs",
    "suites",
)
SONGS = ("__init__.py", "catalogue.py", "csvfiles.py", "errors.py", "sets.py", "tables.py")
SET = ("songs.csv", "set.json", "summary.npy", "summary.columns.txt", "wide.npy", "wide.columns.txt")


class KitError(Exception):
    """What is there makes no kit: one line that says why, and the way out."""


def make(
    project: Path, seed: int, sandbox: Sandbox, announce: Announce = lambda trial, done, total: None
) -> Dict[str, bytes]:
    """Return the files of the kit by their paths.

    Parameters
    ----------
    project : Path
        The checkout.
    seed : int
        Draws the cases of the public suites.
    sandbox : Sandbox
        Runs the solutions, and the stubs, which have to be as they are handed out.
    announce : callable
        Told of each stub before it is run.

    Raises
    ------
    KitError
        If a stub is solved or broken, or a file is missing.
    """
    # Some misconceptions are to draw from the global generators, and the same kit is to come of the same seed.
    random.seed(seed)
    np.random.seed(seed % (1 << 32))
    files = dict(_sources(project))
    for name in PARTS:
        with sandbox.open(project / "solutions", name) as answers:
            suite = build(declared(name), seed, answers.run, default_songs)
            suite = replace(
                suite, trials=tuple(stage(declared(name), each, answers.run, default_songs) for each in suite.trials)
            )
        with sandbox.open(project / "exercises", name) as stubs:
            for result in grade(suite, stubs, announce):
                if result.status is not Status.NOT_STARTED:
                    raise KitError(
                        f"{result.id} is {result.status.value} in exercises/: put the stub back, as it is handed out"
                    )
        files[f"grader/{SUITES.name}/{name}{SUFFIX}"] = _saved(suite)
    files.update(_songs(project / "data" / "masterclass"))
    return files


def write(files: Dict[str, bytes], path: Path) -> None:
    """Write `files` to a ZIP archive; the same files give the same bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", date_time=EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it was made
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, files[name])


def _sources(project: Path) -> Iterator[Tuple[str, bytes]]:
    yield "README.md", (project / "docs" / "kit.md").read_bytes()
    for name in ("LICENSE", "pyproject.toml", "Dockerfile", ".dockerignore"):
        if (project / name).is_file():
            yield name, (project / name).read_bytes()
    for folder in ("exercises", "grader"):
        for path in sorted((project / folder).rglob("*")):
            inside = path.relative_to(project)
            if path.is_file() and path.suffix in KINDS and not _left_out(inside):
                yield inside.as_posix(), path.read_bytes()


def _left_out(path: Path) -> bool:
    if any(name.startswith((".", "__pycache__")) for name in path.parts):
        return True
    if path.parts[:2] == ("grader", "songs"):
        return path.parts[2] not in (*SONGS, "synthesis")
    return path.parts[0] == "grader" and path.parts[1] in LEFT_OUT


def _saved(suite: Suite) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        save(suite, Path(folder, "suite"))
        return Path(folder, "suite").read_bytes()


def _songs(folder: Path) -> Iterator[Tuple[str, bytes]]:
    """Yield the tables of the default set, and a song of each genre to listen to."""
    try:
        songs = open_set(folder)
    except SongsError as error:
        raise KitError(str(error)) from None
    place = f"data/{folder.name}"
    yield from ((f"{place}/{name}", (folder / name).read_bytes()) for name in SET)
    yield from ((f"{place}/{path}", sound) for path, sound in _samples(songs))


def _samples(songs: SongSet) -> Iterator[Tuple[str, bytes]]:
    import soundfile

    assert songs.recipe is not None
    for genre in songs.genres:
        first = next(song for song in songs.songs if song.genre == genre and song.split == TRAINING)
        sound = io.BytesIO()
        soundfile.write(sound, synthesise(songs.recipe, first.track_id), RATE, format="FLAC")
        yield first.path, sound.getvalue()
