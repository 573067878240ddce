"""Features are librosa's, from one spectrum."""

# ruff: noqa: E402 (modules that need optional libraries are imported after looking for these)

from __future__ import annotations

from typing import Dict

import numpy as np
import pytest

librosa = pytest.importorskip("librosa", reason="features are librosa's")
pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning")

from scipy import stats

from grader.songs.features import FLAT, ROWS, STATISTICS, TABLES, features, flatten, frame_rows, magnitudes, summarize
from grader.songs.features import _mfcc as mfcc_of
from grader.songs.synthesis import GENRES, RATE, render


def own_calls(y: np.ndarray) -> Dict[str, np.ndarray]:
    """One call of librosa a feature, as a student writes them."""
    feature = librosa.feature
    return {
        "mfcc": feature.mfcc(y=y, sr=RATE),
        "chroma": feature.chroma_stft(y=y, sr=RATE),
        "centroid": feature.spectral_centroid(y=y, sr=RATE),
        "bandwidth": feature.spectral_bandwidth(y=y, sr=RATE),
        "contrast": feature.spectral_contrast(y=y, sr=RATE),
        "rolloff": feature.spectral_rolloff(y=y, sr=RATE),
        "zero_crossing_rate": feature.zero_crossing_rate(y),
        "rms": feature.rms(y=y),
    }


def rows_of(y: np.ndarray) -> np.ndarray:
    spectrum = magnitudes(y)
    power = spectrum * spectrum
    return frame_rows(y, RATE, spectrum, power, mfcc_of(power, RATE))


@pytest.fixture(scope="module", params=range(8))
def song(request: pytest.FixtureRequest) -> np.ndarray:
    return render(11, GENRES[request.param], request.param, 0, 5.0)


def test_every_row_is_librosas(song: np.ndarray) -> None:
    """Feature by feature, frame by frame."""
    rows = rows_of(song)
    first = 0
    for name, expected in own_calls(song).items():
        got = rows[first : first + len(expected)]
        first += len(expected)
        np.testing.assert_allclose(got, expected, rtol=1e-4, atol=1e-6 * np.abs(expected).max(), err_msg=name)
    assert first == len(rows) == len(ROWS) == 44


def test_every_value_of_the_tables_is_librosas(song: np.ndarray) -> None:
    """Summary is the mean and deviation of the rows, wide has five statistics more, mfcc is flattened."""
    calls = own_calls(song)
    rows = np.vstack(list(calls.values())).astype(float)
    wide = [rows.mean(1), rows.std(1), stats.skew(rows, 1), stats.kurtosis(rows, 1)]
    wide += [np.median(rows, 1), rows.min(1), rows.max(1)]
    flat = (calls["mfcc"] / np.abs(calls["mfcc"]).max()).ravel()

    got = features(song, RATE, ("summary", "wide", "mfcc"))

    np.testing.assert_allclose(got["summary"], np.concatenate(wide[:2]), rtol=1e-4)
    np.testing.assert_allclose(got["wide"], np.concatenate(wide), rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(got["mfcc"][: len(flat)], flat, rtol=1e-4, atol=1e-6)
    assert not got["mfcc"][len(flat) :].any()


@pytest.mark.parametrize("kind", ["sine", "noise", "clicks", "silent end"])
def test_unusual_sounds_have_librosas_rows_too(kind: str) -> None:
    """A pure tone, noise, single clicks, and frames without any sound."""
    time = np.arange(4 * RATE) / RATE
    noise = np.random.default_rng(0).standard_normal(len(time)) * 0.1
    y = {
        "sine": 0.5 * np.sin(2 * np.pi * 440 * time),
        "noise": noise,
        "clicks": (np.arange(len(time)) % 5000 == 0) * 0.9,
        "silent end": noise * (time < 2),
    }[kind].astype(np.float32)

    rows = rows_of(y)

    expected = np.vstack(list(own_calls(y).values()))
    np.testing.assert_allclose(rows, expected, rtol=1e-4, atol=2e-3)


def test_another_rate_has_librosas_values() -> None:
    """The sample rate enters every frequency."""
    y = render(3, "Folk", 0, 0, 4.0)

    got = features(y, 16000, ("summary",))["summary"]

    rows = librosa.feature.spectral_rolloff(y=y, sr=16000), librosa.feature.mfcc(y=y, sr=16000)
    np.testing.assert_allclose(got[ROWS.index("rolloff")], rows[0].mean(), rtol=1e-4)
    np.testing.assert_allclose(got[:20], rows[1].mean(axis=1), rtol=1e-4)


def test_the_tables_have_their_documented_widths() -> None:
    """A column has a name, and no two the same."""
    widths = {name: len(columns) for name, (columns, _) in TABLES.items()}

    assert widths == {"summary": 88, "wide": 308, "mfcc": 10000}
    assert all(len(set(columns)) == len(columns) for columns, _ in TABLES.values())
    assert TABLES["wide"][0][:88] == TABLES["summary"][0]


def test_a_constant_row_has_neither_skewness_nor_kurtosis() -> None:
    """Instead of NaN, which would throw the song out."""
    statistics = summarize(np.full((1, 50), 1 / 3), STATISTICS)

    np.testing.assert_allclose(statistics, [1 / 3, 0, 0, 0, 1 / 3, 1 / 3, 1 / 3], atol=1e-12)


def test_a_long_song_is_cut_to_the_flat_length() -> None:
    """Row by row: the last of the kept numbers is not of the last row."""
    mfcc = np.arange(20.0 * 600).reshape(20, 600)

    flat = flatten(mfcc)

    assert flat.shape == (FLAT,)
    assert flat[-1] == (FLAT - 1) / mfcc.max()
