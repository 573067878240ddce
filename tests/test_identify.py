"""A student's own functions name the genre of an audio file."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import List, Tuple

import numpy as np
import pytest
import soundfile

from grader.commands.identify import render
from grader.identify import Identified, cut
from tests.golden import ROOT, SOLUTIONS


def identify(*arguments: str) -> Tuple[int, str, str]:
    command = [sys.executable, "-m", "grader", "identify", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def song(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve seconds of drums without a tune, at a rate of its own, in a folder that others may not enter."""
    rng = np.random.default_rng(0)
    beat = rng.normal(size=24000) * np.exp(-np.arange(24000) / 3000)
    path = tmp_path_factory.mktemp("private") / "my song.flac"
    path.parent.chmod(0o700)
    soundfile.write(str(path), 0.3 * np.tile(beat, 24) / abs(beat).max(), 48000)
    return path


def test_a_song_is_named(song: Path) -> None:
    """The first line has the genre, the others a bar each, and the shares add up."""
    status, out, _ = identify(str(song), "--submission", str(SOLUTIONS))

    first, *bars = out.splitlines()
    shares = [int(bar.split()[-1].rstrip("%")) for bar in bars]
    assert status == 0
    assert first == f"my song.flac: {bars[0].split()[0]} (12 s)"
    assert (len(bars), sum(shares)) == (8, 100)


def changed(tmp_path: Path, file: str, code: str) -> str:
    shutil.copytree(str(SOLUTIONS), str(tmp_path / "mine"), ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "mine" / "part2" / file).open("a", encoding="utf-8") as out:
        out.write(f"\n\n{code}\n")
    return str(tmp_path / "mine")


@pytest.mark.parametrize(
    ("file", "code", "says"),
    [
        ("songs.py", "def load_song(path, sr=22050): raise NotImplementedError", "load_song is not written yet"),
        ("songs.py", "def load_song(path, sr=22050): return 'la'", "songs.load_song gives there is a str"),
        ("features.py", "def extract_features(y, sr): return [1.0]", "does not give 88 features: the shape is (1,)"),
        ("classifier.py", "def predict(model, features): return [99] * len(features)", "gives no genre numbers: [99]"),
        ("classifier.py", "def train(*given): return 1 / 0", "classifier.train: ZeroDivisionError"),
    ],
)
def test_what_keeps_a_song_from_being_named(file: str, code: str, says: str, song: Path, tmp_path: Path) -> None:
    """The function that is to be mended is named, with what is wrong."""
    status, out, error = identify(str(song), "--submission", changed(tmp_path, file, code))

    assert (status, out) == (1, "")
    assert says in error
    assert len(error.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["no such file.mp3"], "there is no file no such file.mp3"),
        (
            ["README.md", "--submission", "nowhere"],
            "nowhere does not exist; --submission names the folder that holds part2/",
        ),
        (["README.md", "--submission", "solutions", "--data", "nowhere"], "nowhere is no song set"),
        (["README.md", "--submission", "solutions", "--config", "nowhere.yaml"], "cannot read nowhere.yaml"),
        ([], "the following arguments are required: SONG; python -m grader identify --help shows what there is"),
    ],
)
def test_mistakes_in_the_arguments(arguments: List[str], says: str) -> None:
    """One line says what is not there."""
    status, _, error = identify(*arguments)

    assert status == 2
    assert says in error
    assert len(error.splitlines()) == 1


@pytest.mark.parametrize(
    ("configuration", "file", "code", "says"),
    [
        ("forbid: [csv]", "songs.py", "def load_song(path, sr=22050): import csv", "the module csv is ruled out"),
        (
            "limits: {train: 0.5}",
            "classifier.py",
            "def train(*given):\n    while True: pass",
            "training takes longer than 0.5 s",
        ),
    ],
    ids=["forbidden modules", "limits"],
)
def test_the_configuration_is_that_of_grading(
    configuration: str, file: str, code: str, says: str, song: Path, tmp_path: Path
) -> None:
    """What a submission may do and how long it may take is the same as where it is graded."""
    config = tmp_path / "masterclass.yaml"
    config.write_text(configuration, encoding="utf-8")

    _, _, error = identify(str(song), "--submission", changed(tmp_path, file, code), "--config", str(config))

    assert says in error


def test_a_text_is_no_song() -> None:
    """What is no audio is told as the student's function met it."""
    status, _, error = identify("README.md", "--submission", str(SOLUTIONS))

    assert status == 1
    assert "load_song" in error


@pytest.mark.parametrize(
    ("samples", "excerpts"), [(5, 1), (10, 1), (14, 1), (15, 2), (30, 5), (100000, 30)], ids=lambda value: str(value)
)
def test_excerpts(samples: int, excerpts: int) -> None:
    """A short song is one excerpt; others are cut into some that overlap by half, at most thirty of them."""
    found = cut(np.zeros(samples), 10)

    assert len(found) == excerpts
    assert {len(each) for each in found} == {min(samples, 10)}


def test_the_name_of_a_file_cannot_move_the_cursor() -> None:
    """A song may be called anything."""
    found = Identified(genre="Rock", shares=(("Rock", 1.0),), excerpts=1, seconds=3.0)

    assert "\x1b" not in "".join(render("\x1b[2J.mp3", found))
