"""`python -m grader data ...`."""

# ruff: noqa: E402 (modules that need optional libraries are imported after looking for these)

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import List, Tuple

import numpy as np
import pytest

pytest.importorskip("librosa", reason="features are librosa's")
pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning")

from grader.data_command import main
from grader.songs import Recipe, examples, open_set
from grader.songs.catalogue import synthesised_set
from grader.songs.sets import write_set
from tests.songs_files import REAL, break_one, folder_of_genres

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    def run(*arguments: object) -> Tuple[int, str, str]:
        status = main([str(argument) for argument in arguments])
        return (status, *capsys.readouterr())

    return run


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["info", "nowhere"], "nowhere is no song set: it has no songs.csv; python -m grader data list shows"),
        (
            ["extract", "masterclass", "--features", "sumary"],
            'no feature table "sumary"; there are summary, wide, mfcc',
        ),
        (["render", "--seed", "-1"], "expected one argument|not a whole number"),
        (["render", "--songs-per-genre", "0", "--seed", "1"], '"0" is not a whole number of 1 or more'),
        (["render", "--songs-per-genre", "5"], "a new set needs a seed: --seed N"),
        (["import", "polka"], "invalid choice: 'polka'"),
        (["import", "fma", "."], "--metadata names FMA's fma_metadata folder"),
        (["import", "gtzan"], "say where GTZAN is"),
        (["import", "folder"], "say what to import: python -m grader data import folder SOURCE"),
        (["fetch", "gtzan"], "invalid choice: 'gtzan'"),
        (["dance"], "invalid choice: 'dance'"),
        ([], "required: COMMAND"),
    ],
)
def test_a_mistake_is_told_in_one_line(said, arguments: List[str], message: str) -> None:  # type: ignore[no-untyped-def]
    """Status 2, what is wrong, and the way out."""
    status, out, err = said(*arguments)

    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("grader: ")
    assert any(each in err for each in message.split("|"))


def test_a_command_shows_its_own_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """Not that of all of them."""
    with pytest.raises(SystemExit):
        main(["extract", "--help"])

    assert capsys.readouterr().out.startswith("usage: python -m grader data extract [-h] [--features NAME,...]")


def test_list_names_the_default_set(said) -> None:  # type: ignore[no-untyped-def]
    """And its tables."""
    assert "masterclass: 600 songs, 8 genres; summary, wide\n" in said("list")[1]


def test_info_counts_by_genre_split_and_artist(said) -> None:  # type: ignore[no-untyped-def]
    """And tells lengths, tables and what is missing."""
    status, out, _ = said("info", "masterclass")

    assert status == 0
    rows = {line.split()[0]: line.split()[1:] for line in out.splitlines() if line.split()}
    assert rows["genre"] == ["training", "test", "songs", "artists"]
    assert rows["Folk"] == ["50", "25", "75", "15"]
    assert rows["all"] == ["400", "200", "600", "120"]
    assert "lengths: 10.0 to 10.0 s" in out
    assert "table summary: 600 songs x 88 features\n" in out


def test_a_private_set_is_rendered_extracted_and_described(said, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """The way of an instructor who wants hidden songs."""
    pytest.importorskip("matplotlib", reason="a sheet is drawn by matplotlib")
    folder = tmp_path / "private"

    rendered = said("render", "--seed", 77, "--songs-per-genre", 1, "--out", folder, "--jobs", 1)
    again = said("render", folder, "--jobs", 1)
    extracted = said("extract", folder, "--features", "summary,mfcc", "--csv", "--jobs", 1)
    info = said("info", folder, "--plot", folder / "sheet.png")
    other = said("render", "--seed", 78, "--out", folder)

    assert rendered[1].startswith("8 of 8 songs rendered")
    assert again[1].startswith("0 of 8 songs rendered")
    assert "8 songs heard, 0 needed nothing, 0 left out" in extracted[1]
    assert len((folder / "summary.csv").read_text().splitlines()) == 9
    assert "synthesised from seed 77" in info[1]
    assert (folder / "sheet.png").read_bytes()[:4] == b"\x89PNG"
    assert (other[0], "holds another song set" in other[2]) == (2, True)
    assert open_set(folder).thresholds == {}
    assert examples(open_set(folder), "mfcc")[0].shape == (8, 10000)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_a_terminal_sees_rate_and_time_left(tmp_path: Path) -> None:
    """And what is no terminal sees nothing of them."""
    master, terminal = os.openpty()
    command = [sys.executable, "-m", "grader", "data", "render", "--seed", "5", "--songs-per-genre", "1", "--jobs", "1"]

    run = subprocess.Popen([*command, "--out", str(tmp_path / "a")], cwd=PROJECT, stderr=terminal)
    os.close(terminal)
    shown = b""
    with contextlib.suppress(OSError):  # the terminal's end
        while True:
            shown += os.read(master, 1 << 16)
    os.close(master)
    run.wait(60)
    plain = subprocess.run([*command, "--out", str(tmp_path / "b")], cwd=PROJECT, capture_output=True, check=True)

    assert (b"rendering" in shown, b"songs/s" in shown, b"0:00:0" in shown) == (True, True, True)
    assert (plain.stdout.count(b"\n"), plain.stderr) == (1, b"")


def test_a_folder_is_imported_and_extracted(said, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """With a broken file among them; info says what is left out."""
    audio = folder_of_genres(tmp_path / "audio", songs=2)
    break_one(audio / "Folk", "empty.mp3")

    imported = said("import", "folder", audio, "--out", tmp_path / "set")
    extracted = said("extract", tmp_path / "set", "--jobs", 1)
    info = said("info", tmp_path / "set")

    assert imported[1].startswith("5 songs in 2 genres imported")
    assert "4 songs heard, 0 needed nothing, 1 left out\n  track 3: empty: 0 bytes" in extracted[1]
    assert "1 songs missing" in info[1]
    assert "left out: 1 files" in info[1]
    assert "  1 x empty" in info[1]


def test_a_private_set_that_grows_keeps_its_thresholds(said, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """The instructor has set them."""
    folder = tmp_path / "private"
    small = synthesised_set(folder, Recipe(seed=77, songs_per_genre=1, seconds=10.0))
    write_set(replace(small, thresholds={"summary": 0.4}))

    status, _, _ = said("render", "--seed", 77, "--songs-per-genre", 2, "--out", folder)

    assert (status, open_set(folder).thresholds, len(open_set(folder).songs)) == (0, {"summary": 0.4}, 16)


def test_a_set_without_audio_is_not_extracted(said, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """Instead of a thousand songs left out for the same reason."""
    (tmp_path / "songs.csv").write_text("track_id,genre\n1,Rock\n")

    status, _, err = said("extract", tmp_path)

    assert (status, err.count("\n"), "has no audio to extract from" in err) == (2, 1, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["songs.csv"]


def test_a_full_disk_is_told_in_one_line(said, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """A folder where a file must go stands in for it."""
    (tmp_path / "songs.csv").write_text("track_id,genre,path\n1,Rock,a.wav\n")
    (tmp_path / "summary.part").mkdir()

    status, out, err = said("extract", tmp_path)

    assert (status, out, err.count("\n")) == (2, "", 1)
    assert str(tmp_path / "summary.part") in err


@pytest.mark.skipif(not REAL.is_dir(), reason="no real music in ../shared/real")
def test_the_real_clips_go_end_to_end(said, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """From five mp3 files to a table."""
    tracks = REAL / "fma_small" / "tracks.csv"

    imported = said("import", "fma", REAL / "fma_small", "--metadata", tracks, "--out", tmp_path / "set")
    extracted = said("extract", tmp_path / "set", "--features", "summary,wide")

    assert imported[1].startswith("5 songs in 2 genres imported")
    assert "5 songs heard, 0 needed nothing, 0 left out" in extracted[1]
    features, labels, ids = examples(open_set(tmp_path / "set"), "wide")
    assert features.shape == (5, 308)
    assert np.isfinite(features).all()
    assert (labels.tolist(), ids.tolist()) == ([0, 1, 1, 1, 1], [2, 255, 368, 459, 690])
