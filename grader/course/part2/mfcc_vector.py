"""Exercise: the flattened MFCCs."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice
from .sounds import RATE, mfcc, noise, tune


def song(y: np.ndarray, sr: int = RATE, **more: Any) -> Inputs:
    return {"y": y.astype(np.float32), "sr": sr, **more}


def short_songs(rng: np.random.Generator) -> Iterator[Inputs]:
    yield song(tune(rng, 0.4), n_features=600)
    yield song(tune(rng, 0.8))


def long_songs(rng: np.random.Generator) -> Iterator[Inputs]:
    yield song(tune(rng, 0.8), n_features=300)
    yield song(tune(rng, 1.0), n_features=64)


def exactly_fitting(rng: np.random.Generator) -> Iterator[Inputs]:
    yield song(tune(rng, 0.5), n_features=20 * (1 + int(0.5 * RATE) // 512))
    yield song(tune(rng, 0.3), n_features=20 * (1 + int(0.3 * RATE) // 512) + 1)


def other_rates(rng: np.random.Generator) -> Iterator[Inputs]:
    yield song(tune(rng, 0.6, 16000), 16000, n_features=500)
    yield song(tune(rng, 0.3, 44100), 44100, n_features=500)


def loud_and_quiet(rng: np.random.Generator) -> Iterator[Inputs]:
    """The largest value is positive in noise, negative and late in what dies away."""
    yield song(noise(rng, 0.5), n_features=500)
    y = tune(rng, 0.8)
    yield song(y * np.linspace(1, 0, len(y)) ** 6, n_features=20)
    yield song(np.zeros(RATE // 4), n_features=250)


def vector(flat: np.ndarray, n_features: int) -> np.ndarray:
    return np.concatenate([flat[:n_features], np.zeros(max(0, n_features - len(flat)))])


def scaled(frames: np.ndarray) -> np.ndarray:
    return np.asarray(frames / np.abs(frames).max())


def flattened_frame_by_frame(y: Any, sr: Any, n_features: int = 10000) -> Any:
    return vector(scaled(mfcc(y, sr)).T.ravel(), n_features)


def cut_before_scaling(y: Any, sr: Any, n_features: int = 10000) -> Any:
    return scaled(vector(mfcc(y, sr).ravel(), n_features))


def padded_in_front(y: Any, sr: Any, n_features: int = 10000) -> Any:
    flat = scaled(mfcc(y, sr)).ravel()[:n_features]
    return np.concatenate([np.zeros(n_features - len(flat)), flat])


def last_numbers_kept(y: Any, sr: Any, n_features: int = 10000) -> Any:
    return vector(scaled(mfcc(y, sr)).ravel()[-n_features:], n_features)


def largest_without_abs(y: Any, sr: Any, n_features: int = 10000) -> Any:
    frames = mfcc(y, sr)
    return vector((frames / frames.max()).ravel(), n_features)


def not_scaled(y: Any, sr: Any, n_features: int = 10000) -> Any:
    return vector(mfcc(y, sr).ravel(), n_features)


def scaled_row_by_row(y: Any, sr: Any, n_features: int = 10000) -> Any:
    frames = mfcc(y, sr)
    return vector((frames / np.abs(frames).max(axis=1, keepdims=True)).ravel(), n_features)


def scaled_frame_by_frame(y: Any, sr: Any, n_features: int = 10000) -> Any:
    frames = mfcc(y, sr)
    return vector((frames / np.abs(frames).max(axis=0)).ravel(), n_features)


def standardized(y: Any, sr: Any, n_features: int = 10000) -> Any:
    frames = mfcc(y, sr)
    return vector(((frames - frames.mean()) / frames.std()).ravel(), n_features)


def squeezed_between_0_and_1(y: Any, sr: Any, n_features: int = 10000) -> Any:
    frames = mfcc(y, sr)
    return vector(((frames - frames.min()) / np.ptp(frames)).ravel(), n_features)


def absolute_values(y: Any, sr: Any, n_features: int = 10000) -> Any:
    return vector(np.abs(scaled(mfcc(y, sr))).ravel(), n_features)


def sample_rate_forgotten(y: Any, sr: Any, n_features: int = 10000) -> Any:
    return vector(scaled(mfcc(y, 22050)).ravel(), n_features)


def thirteen_coefficients(y: Any, sr: Any, n_features: int = 10000) -> Any:
    return vector(scaled(mfcc(y, sr, 13)).ravel(), n_features)


def forty_coefficients(y: Any, sr: Any, n_features: int = 10000) -> Any:
    return vector(scaled(mfcc(y, sr, 40)).ravel(), n_features)


def not_flattened(y: Any, sr: Any, n_features: int = 10000) -> Any:
    return scaled(mfcc(y, sr))


def not_filled_up(y: Any, sr: Any, n_features: int = 10000) -> Any:
    return scaled(mfcc(y, sr)).ravel()[:n_features]


def not_cut(y: Any, sr: Any, n_features: int = 10000) -> Any:
    flat = scaled(mfcc(y, sr)).ravel()
    return vector(flat, max(n_features, len(flat)))


def always_10000(y: Any, sr: Any, n_features: int = 10000) -> Any:
    return vector(scaled(mfcc(y, sr)).ravel(), 10000)


def begins_again_at_the_end(y: Any, sr: Any, n_features: int = 10000) -> Any:
    return np.resize(scaled(mfcc(y, sr)).ravel(), n_features)


def filled_with_the_last_value(y: Any, sr: Any, n_features: int = 10000) -> Any:
    flat = scaled(mfcc(y, sr)).ravel()
    return np.pad(flat, (0, max(0, n_features - len(flat))), mode="edge")[:n_features]


def short_songs_dropped(y: Any, sr: Any, n_features: int = 10000) -> Any:
    flat = scaled(mfcc(y, sr)).ravel()
    return flat[:n_features] if len(flat) >= n_features else None


EXERCISE = Exercise(
    file="features",
    function="mfcc_vector",
    limit="audio",
    title="the flattened MFCCs",
    hint="Print the shape after every step: MFCCs are (20, n_frames), flattened (20 * n_frames,), and in the end "
    "(n_features,).",
    checks=(
        Check(title="fills up short songs with zeros", points=0.5, draw=short_songs, compare=Close(), open=True),
        Check(title="cuts long songs", points=0.5, draw=long_songs, compare=Close(), where="for long songs"),
        Check(
            title="works where nothing is to be cut",
            points=0.25,
            draw=exactly_fitting,
            compare=Close(),
            where="where the length fits, or all but fits",
        ),
        Check(
            title="minds the sample rate",
            points=0.25,
            draw=other_rates,
            compare=Close(),
            where="at other sample rates than 22050",
        ),
        Check(
            title="scales by the largest absolute value",
            points=0.5,
            draw=loud_and_quiet,
            compare=Close(),
            where="for very loud, very quiet and silent sounds",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=flattened_frame_by_frame,
            hint="You put frame after frame. The matrix is to be flattened row by row: first the whole first MFCC.",
        ),
        Misconception(
            wrong=cut_before_scaling,
            hint="You cut first and look for the largest value after. It may be in what was cut off: scale the whole "
            "matrix first.",
        ),
        Misconception(
            wrong=padded_in_front,
            hint="Your zeros stand in front. A short song begins at 0, and the zeros follow at its end.",
        ),
        Misconception(
            wrong=last_numbers_kept,
            hint="Of a long song you keep the last numbers. Keep the first n_features.",
        ),
        Misconception(
            wrong=largest_without_abs,
            hint="You divide by the largest value. The one farthest from 0 may be negative: look at absolute values.",
        ),
        Misconception(
            wrong=not_scaled,
            hint="Your numbers go into the hundreds: they are not divided by the largest absolute value.",
        ),
        Misconception(
            wrong=scaled_row_by_row,
            hint="You scale every row by its own largest value, and all rows look alike. Use that of the whole matrix.",
        ),
        Misconception(
            wrong=scaled_frame_by_frame,
            hint="You scale every frame by its own largest value. Use that of the whole matrix.",
        ),
        Misconception(
            wrong=standardized,
            hint="You take the mean away and divide by the deviation. Here it is one division, by the largest "
            "absolute value.",
        ),
        Misconception(
            wrong=squeezed_between_0_and_1,
            hint="You squeeze the values between 0 and 1. They keep their signs here: only divide.",
        ),
        Misconception(
            wrong=absolute_values,
            hint="You give absolute values. They serve to find the divisor; the result keeps its signs.",
        ),
        Misconception(
            wrong=sample_rate_forgotten,
            hint="You do not tell librosa the sample rate, so it takes 22050 for granted. Hand it on.",
        ),
        Misconception(
            wrong=thirteen_coefficients,
            hint="You have 13 MFCCs, as is common for speech. Here there are 20, librosa's default.",
        ),
        Misconception(
            wrong=forty_coefficients,
            hint="You have 40 MFCCs. Here there are 20, librosa's default.",
        ),
        Misconception(
            wrong=not_flattened,
            hint="You give the matrix, scaled as it should be. It is still to be flattened, then cut or filled up.",
        ),
        Misconception(
            wrong=not_filled_up,
            hint="A short song gives too few numbers. A network has a fixed number of inputs: fill up with zeros.",
        ),
        Misconception(
            wrong=not_cut,
            hint="A long song gives too many numbers. A network has a fixed number of inputs: keep the first "
            "n_features.",
        ),
        Misconception(
            wrong=always_10000,
            hint="Your vector always has 10000 numbers. That is the default only: n_features says how many.",
        ),
        Misconception(
            wrong=begins_again_at_the_end,
            hint="Where a short song ends, yours begins again: that is what np.resize does. Fill up with zeros.",
        ),
        Misconception(
            wrong=filled_with_the_last_value,
            hint="You fill up with the last value. Fill up with zeros.",
        ),
        Misconception(
            wrong=short_songs_dropped,
            hint="You give nothing for a song that is too short. Fill it up with zeros instead.",
        ),
    ),
)
