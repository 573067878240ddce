"""Songs from a seed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("scipy", reason="synthesis needs SciPy, which comes with librosa")

from grader.songs import Recipe
from grader.songs.catalogue import address, synthesise, synthesised_set
from grader.songs.splits import on_both_sides
from grader.songs.synthesis import GENRES, RATE, render
from grader.songs.synthesis.chance import Chance
from grader.songs.synthesis.plans import plan_song
from grader.songs.synthesis.score import compose
from grader.songs.synthesis.tones import INSTRUMENTS, tone


@pytest.mark.parametrize("genre", GENRES)
def test_a_song_is_sound(genre: str) -> None:
    """Every genre gives finite samples between -1 and 1, of the length asked for, that can be heard."""
    y = render(0, genre, 0, 0, seconds=3.0)

    assert (y.shape, y.dtype) == ((3 * RATE,), np.float32)
    assert np.isfinite(y).all()
    assert 0.01 < y.std() < np.abs(y).max() < 1.0


def test_a_song_is_the_same_again() -> None:
    """The address says all."""
    assert np.array_equal(render(1, "Pop", 2, 3, 2.0), render(1, "Pop", 2, 3, 2.0))


@pytest.mark.parametrize("place", [(2, "Pop", 2, 3), (1, "Rock", 2, 3), (1, "Pop", 1, 3), (1, "Pop", 2, 4)])
def test_another_address_is_another_song(place: tuple) -> None:
    """Seed, genre, artist and number each matter."""
    assert not np.array_equal(render(*place, 2.0), render(1, "Pop", 2, 3, 2.0))


def test_only_the_stable_method_of_generators_is_drawn_from() -> None:
    """A change of NumPy's other distributions leaves the songs as they are."""
    folder = Path(__file__).resolve().parent.parent / "grader" / "songs" / "synthesis"
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))

    drawn = [name for name in ("standard_normal", "integers(", "choice(", "permutation", "default_rng") if name in text]

    assert drawn == []


def test_draws_have_the_moments_they_should() -> None:
    """A wrong Box-Muller would be heard in no single song."""
    chance = Chance(0)
    normal = np.array([chance.normal(3.0, 2.0) for _ in range(4000)])
    noise = chance.noise(20000)

    assert normal.mean() == pytest.approx(3.0, abs=0.15)
    assert normal.std() == pytest.approx(2.0, abs=0.1)
    assert noise.std() == pytest.approx(1.0, abs=0.02)
    assert {chance.integer(-1, 2) for _ in range(100)} == {-1, 0, 1}
    assert [chance.pick({"a": 0.0, "b": 1.0}) for _ in range(20)] == ["b"] * 20


@pytest.mark.parametrize("name", sorted(INSTRUMENTS))
def test_an_instrument_plays_the_pitch(name: str) -> None:
    """The strongest period of an A of 220 Hz lasts 1/220 s, or a bell's spectrum is at least not silent."""
    y = tone(name, 57.0, 0.5, 1.0, 0.0, RATE, Chance(1)).astype(float)
    part = y[2000:8000]
    correlation = np.fft.irfft(np.abs(np.fft.rfft(part, 16384)) ** 2)[:400]
    period = int(np.argmax(correlation[60:140])) + 60

    assert np.isfinite(y).all()
    assert np.abs(part).max() > 0.01
    assert name == "metal" or abs(period - RATE / 220) < 2


@pytest.mark.parametrize("midi", [24, 45, 69, 93, 108])
def test_a_plucked_string_decays_and_its_highs_decay_first(midi: int) -> None:
    """So does a string: Karplus and Strong's loop is a low-pass."""
    y = tone("guitar", midi, 1.0, 1.0, 0.0, RATE, Chance(2)).astype(float)
    early, late = np.abs(np.fft.rfft(y[500:6500])), np.abs(np.fft.rfft(y[12000:18000]))
    frequency = np.fft.rfftfreq(6000)

    assert late.sum() < early.sum()
    if midi < 80:
        assert (late @ frequency) / late.sum() < (early @ frequency) / early.sum()


def test_notes_fill_the_whole_clip() -> None:
    """Music begins before the clip does and goes on after its end."""
    plan = plan_song(0, GENRES.index("Rock"), 0, 0)
    starts = [note.start for note in compose(plan, 10.0, Chance(0, "score"))]

    assert min(starts) < 1.0
    assert 8.0 < max(starts) < 10.0


def test_songs_of_an_artist_are_more_alike_than_those_of_a_genre() -> None:
    """An artist has habits: the same drum kit, and tempos close together."""
    plans = [[plan_song(5, 2, artist, song) for song in range(6)] for artist in range(12)]
    tempo = np.array([[plan.tempo for plan in of_artist] for of_artist in plans])

    assert all(len({plan.kit for plan in of_artist}) == 1 for of_artist in plans)
    assert np.median(tempo.std(axis=1)) < tempo.std()


def test_a_set_has_the_songs_of_a_smaller_one() -> None:
    """Song i does not depend on how many others there are."""
    small, large = (synthesised_set(Path(), Recipe(1, count)).songs for count in (7, 40))

    assert large[: len(small)] == small


def test_the_default_recipe_keeps_artists_apart() -> None:
    """75 songs a genre: 50 by 10 artists to learn from, 25 by 5 others held out."""
    songs = synthesised_set(Path(), Recipe(1, 75)).songs

    assert on_both_sides(songs) == ()
    for genre in GENRES:
        for split, count, artists in (("training", 50, 10), ("test", 25, 5)):
            chosen = [song for song in songs if song.genre == genre and song.split == split]
            assert (len(chosen), len({song.artist for song in chosen})) == (count, artists)


def test_a_track_number_is_an_address() -> None:
    """Numbers go round the genres."""
    assert [address(track_id) for track_id in (1, 8, 9, 41)] == [
        ("Electronic", 0, 0),
        ("Rock", 0, 0),
        ("Electronic", 0, 1),
        ("Electronic", 1, 0),
    ]


def test_a_track_is_rendered_to_16_bits() -> None:
    """As its file holds it."""
    samples = synthesise(Recipe(1, 5, 1.0), 8)

    assert samples.dtype == np.int16
    assert np.abs(samples / 32767 - render(1, "Rock", 0, 0, 1.0)).max() <= 0.5 / 32767 + 1e-6
