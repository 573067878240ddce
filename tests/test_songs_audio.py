"""Files are heard, or refused with a reason."""

# ruff: noqa: E402 (modules that need optional libraries are imported after looking for these)

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

soundfile = pytest.importorskip("soundfile", reason="audio is read by soundfile")
librosa = pytest.importorskip("librosa", reason="comparisons are with librosa")
pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning")

from grader.songs.audio import read_sound
from grader.songs.errors import RefusedError
from grader.songs.hearing import Task, hear
from tests.songs_files import BROKEN, RATE, REAL, break_one, cut, music, write


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_file_is_refused_with_its_reason(tmp_path: Path, name: str) -> None:
    """None of them may reach a table."""
    path = break_one(tmp_path, name)

    with pytest.raises(RefusedError) as caught:
        read_sound(path)

    assert BROKEN[name] in str(caught.value)


@pytest.mark.parametrize("suffix", ["wav", "flac", "ogg", "mp3", "au", "aiff"])
@pytest.mark.parametrize("share", [0.99, 0.9, 0.7])
def test_a_file_cut_off_is_never_taken_for_whole(tmp_path: Path, suffix: str, share: float) -> None:
    """Decoders return what is there without a word."""
    path = cut(write(tmp_path / f"a.{suffix}", music(1, 12.0)), share)

    with pytest.raises(RefusedError, match="truncated"):
        read_sound(path)


@pytest.mark.parametrize("suffix", ["wav", "flac", "ogg", "mp3", "au", "aiff"])
@pytest.mark.parametrize("shape", ["mono", "stereo"])
def test_a_whole_file_is_heard_as_librosa_loads_it(tmp_path: Path, suffix: str, shape: str) -> None:
    """The mean of the channels."""
    y = music(2)
    path = write(tmp_path / f"a.{suffix}", y if shape == "mono" else np.stack([y, 0.3 * y[::-1]], axis=1))

    sound = read_sound(path)

    expected, rate = librosa.load(path, sr=None)
    assert sound.rate == rate
    np.testing.assert_allclose(sound.samples, expected, atol=1e-6)


def test_the_set_may_know_better_how_long_a_file_is(tmp_path: Path) -> None:
    """A clip of 30 s that is 4 s long was cut, whatever its header says."""
    with pytest.raises(RefusedError, match=r"truncated: 4.0 s, but the set says 30.0 s"):
        read_sound(write(tmp_path / "a.wav", music()), told_seconds=30.0)


def test_a_sine_and_a_loud_song_are_not_clipped(tmp_path: Path) -> None:
    """Touching the highest level now and then is no fault."""
    time = np.arange(5 * RATE) / RATE
    sine = np.sin(2 * np.pi * 55 * time).astype(np.float32)

    for samples in (sine, np.clip(4 * music(3, 5.0), -1, 1)):
        read_sound(write(tmp_path / "a.wav", samples))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """It may have been moved after the import."""
    with pytest.raises(RefusedError, match="there is no such file"):
        read_sound(tmp_path / "a.wav")


def test_the_same_audio_has_the_same_digest(tmp_path: Path) -> None:
    """Whatever the container; other audio has another."""
    y = music(4)

    digests = [
        read_sound(write(tmp_path / name, samples)).digest
        for name, samples in (("a.wav", y), ("b.flac", y), ("c.au", y), ("d.wav", music(5)))
    ]

    assert digests[0] == digests[1] == digests[2] != digests[3]


def test_m4a_is_heard_through_ffmpeg(tmp_path: Path) -> None:
    """soundfile can't read it."""
    if shutil.which("ffmpeg") is None:
        pytest.skip("ffmpeg is not installed")
    wav, path = write(tmp_path / "a.wav", music(6), RATE), tmp_path / "a.m4a"
    subprocess.run(["ffmpeg", "-v", "error", "-i", str(wav), str(path)], check=True)

    assert read_sound(path).seconds == pytest.approx(4.0, abs=0.15)
    with pytest.raises(RefusedError, match="cannot be decoded"):
        read_sound(cut(path))


def test_m4a_without_ffmpeg_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason stands in rejected.csv."""
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "a.m4a").write_bytes(b"\x00\x00\x00\x18ftypM4A ")

    with pytest.raises(RefusedError, match="ffmpeg, which is not installed"):
        read_sound(tmp_path / "a.m4a")


@pytest.mark.parametrize("path", sorted((REAL / "broken").glob("*")), ids=lambda path: path.name)
def test_the_collected_broken_files_are_refused(path: Path) -> None:
    """Found in the wild."""
    with pytest.raises(RefusedError):
        read_sound(path)


@pytest.mark.skipif(not REAL.is_dir(), reason="no real music in ../shared/real")
def test_real_clips_are_heard() -> None:
    """Five official clips of FMA-small, three free recordings."""
    files = [
        *(REAL / "fma_small").glob("000/*.mp3"),
        *(REAL / "formats").glob("*.ogg"),
        REAL / "formats/speech_mono.flac",
    ]

    seconds = [read_sound(path).seconds for path in files]

    assert len(seconds) == 8
    assert min(seconds) > 5


@pytest.mark.skipif(not REAL.is_dir(), reason="no real music in ../shared/real")
def test_a_real_clip_has_the_features_of_librosa_load() -> None:
    """44.1 kHz stereo mp3: decoding, mixing and resampling are librosa's."""
    path = REAL / "fma_small" / "000" / "000002.mp3"

    row = hear(Task(2, str(path), ("summary",))).rows["summary"]

    y, sr = librosa.load(path)
    mfcc, chroma = librosa.feature.mfcc(y=y, sr=sr), librosa.feature.chroma_stft(y=y, sr=sr)
    np.testing.assert_allclose(row[:32], np.concatenate([mfcc.mean(axis=1), chroma.mean(axis=1)]), rtol=1e-4)


@pytest.mark.skipif(not REAL.is_dir(), reason="no real music in ../shared/real")
@pytest.mark.parametrize("share", [0.99, 0.5])
def test_a_real_clip_cut_off_is_refused(tmp_path: Path, share: float) -> None:
    """Only the tag in its first frame tells."""
    path = tmp_path / "a.mp3"
    shutil.copyfile(REAL / "fma_small" / "000" / "000002.mp3", path)

    with pytest.raises(RefusedError, match="truncated"):
        read_sound(cut(path, share))
