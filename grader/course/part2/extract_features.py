"""Exercise: 88 features of a song."""

from __future__ import annotations

from typing import Any, Callable, Dict, Iterator, List

import numpy as np

from ...compare import Each
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice
from .sounds import RATE, mfcc, noise, rows, tune

NEAR = Each(rtol=1e-3, atol=1e-5)
ORDER = ("mfcc", "chroma", "centroid", "bandwidth", "contrast", "rolloff", "zero_crossing_rate", "rms")


def song(y: np.ndarray, sr: int = RATE) -> Inputs:
    return {"y": y.astype(np.float32), "sr": sr}


def songs(rng: np.random.Generator) -> Iterator[Inputs]:
    yield song(tune(rng, 1.0))
    yield song(tune(rng, 0.7))


def other_rates(rng: np.random.Generator) -> Iterator[Inputs]:
    yield song(tune(rng, 0.7, 16000), 16000)
    yield song(tune(rng, 0.3, 44100), 44100)


def noisy(rng: np.random.Generator) -> Iterator[Inputs]:
    yield song(noise(rng, 0.5))
    yield song(np.concatenate([tune(rng, 0.3), np.zeros(4000), 0.01 * tune(rng, 0.2)]))


def silent_and_short(rng: np.random.Generator) -> Iterator[Inputs]:
    yield song(np.zeros(RATE // 4))
    yield song(tune(rng, 0.12))


def joined(parts: List[np.ndarray]) -> np.ndarray:
    frames = np.vstack(parts)
    return np.concatenate([frames.mean(axis=1), frames.std(axis=1)])


def bent(y: Any, sr: Any, **bends: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """Return the features with some rows replaced by what a function makes of them."""
    heard: Dict[str, np.ndarray] = rows(y, sr)
    return joined([bends[name](heard[name]) if name in bends else heard[name] for name in ORDER])


def in_order(y: Any, sr: Any, *order: str) -> np.ndarray:
    heard = rows(y, sr)
    return joined([heard[name] for name in order])


def sample_rate_forgotten(y: Any, sr: Any) -> Any:
    return joined(list(rows(y, 22050).values()))


def sample_rate_forgotten_for_mfcc(y: Any, sr: Any) -> Any:
    return bent(y, sr, mfcc=lambda part: mfcc(y, 22050))


def sample_rate_forgotten_for_chroma(y: Any, sr: Any) -> Any:
    return bent(y, sr, chroma=lambda part: rows(y, 22050)["chroma"])


def deviations_first(y: Any, sr: Any) -> Any:
    right = joined(list(rows(y, sr).values()))
    return np.concatenate([right[44:], right[:44]])


def means_only(y: Any, sr: Any) -> Any:
    return joined(list(rows(y, sr).values()))[:44]


def mean_and_deviation_in_turn(y: Any, sr: Any) -> Any:
    return joined(list(rows(y, sr).values())).reshape(2, 44).T.ravel()


def each_feature_summarized_by_itself(y: Any, sr: Any) -> Any:
    return np.concatenate([joined([part]) for part in rows(y, sr).values()])


def variances(y: Any, sr: Any) -> Any:
    right = joined(list(rows(y, sr).values()))
    return np.concatenate([right[:44], right[44:] ** 2])


def chroma_first(y: Any, sr: Any) -> Any:
    return in_order(y, sr, "chroma", "mfcc", *ORDER[2:])


def rms_before_zero_crossings(y: Any, sr: Any) -> Any:
    return in_order(y, sr, *ORDER[:6], "rms", "zero_crossing_rate")


def bandwidth_before_centroid(y: Any, sr: Any) -> Any:
    return in_order(y, sr, "mfcc", "chroma", "bandwidth", "centroid", *ORDER[4:])


def rolloff_before_contrast(y: Any, sr: Any) -> Any:
    return in_order(y, sr, *ORDER[:4], "rolloff", "contrast", *ORDER[6:])


def alphabetical(y: Any, sr: Any) -> Any:
    return in_order(y, sr, *sorted(ORDER))


def thirteen_coefficients(y: Any, sr: Any) -> Any:
    return bent(y, sr, mfcc=lambda part: part[:13])


def coefficients_scaled(y: Any, sr: Any) -> Any:
    return bent(y, sr, mfcc=lambda part: part / np.abs(part).max())


def chroma_summed_up(y: Any, sr: Any) -> Any:
    return bent(y, sr, chroma=lambda part: part / np.maximum(part.sum(axis=0), 1e-12))


def contrast_of_six_bands(y: Any, sr: Any) -> Any:
    return bent(y, sr, contrast=lambda part: part[:6])


def mean_contrast(y: Any, sr: Any) -> Any:
    return bent(y, sr, contrast=lambda part: part.mean(axis=0, keepdims=True))


def mean_chroma(y: Any, sr: Any) -> Any:
    return bent(y, sr, chroma=lambda part: part.mean(axis=0, keepdims=True))


def crossings_counted(y: Any, sr: Any) -> Any:
    return bent(y, sr, zero_crossing_rate=lambda part: part * 2048)


def energy_not_rooted(y: Any, sr: Any) -> Any:
    return bent(y, sr, rms=lambda part: part**2)


def rms_left_out(y: Any, sr: Any) -> Any:
    return in_order(y, sr, *ORDER[:7])


def rows_not_summarized(y: Any, sr: Any) -> Any:
    return np.vstack(list(rows(y, sr).values()))


EXERCISE = Exercise(
    file="features",
    function="extract_features",
    limit="audio",
    title="88 features of a song",
    hint="Compute one feature at a time and print its shape: the rows must add up to 44, in the order of the "
    "docstring. Then summarize once.",
    checks=(
        Check(title="gives the 88 values of a song", points=1.5, draw=songs, compare=NEAR, open=True),
        Check(
            title="minds the sample rate",
            points=0.5,
            draw=other_rates,
            compare=NEAR,
            where="at other sample rates than 22050",
        ),
        Check(
            title="works for noise and for pauses",
            points=0.5,
            draw=noisy,
            compare=NEAR,
            where="for noise and for pauses",
        ),
        Check(
            title="works for silence and for a very short song",
            points=0.5,
            draw=silent_and_short,
            compare=NEAR,
            where="for silence or a very short song",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    requires=("summarize",),
    misconceptions=(
        Misconception(
            wrong=sample_rate_forgotten,
            hint="You do not tell librosa the sample rate, so it takes 22050 for granted. Hand it to every function "
            "that takes one.",
        ),
        Misconception(
            wrong=sample_rate_forgotten_for_mfcc,
            hint="The MFCCs are wrong where the sample rate is not 22050, the rest is right. Hand sr to mfcc, too.",
        ),
        Misconception(
            wrong=sample_rate_forgotten_for_chroma,
            hint="Chroma is wrong where the sample rate is not 22050, the rest is right. Hand sr to chroma_stft, too.",
        ),
        Misconception(
            wrong=deviations_first,
            hint="The right numbers, but the deviations come first. All 44 means are to come before all 44 deviations.",
        ),
        Misconception(
            wrong=means_only,
            hint="You have the 44 means. The 44 deviations are missing: let summarize give both.",
        ),
        Misconception(
            wrong=mean_and_deviation_in_turn,
            hint="The right numbers, but mean and deviation take turns. All 44 means are to come first.",
        ),
        Misconception(
            wrong=each_feature_summarized_by_itself,
            hint="You summarize every feature by itself and join the results. Join the rows first, then summarize "
            "once: all means come before all deviations.",
        ),
        Misconception(
            wrong=variances,
            hint="Your second half holds variances. The standard deviation is the root of it.",
        ),
        Misconception(
            wrong=chroma_first,
            hint="Chroma comes first in your rows. The order in the docstring begins with the MFCCs.",
        ),
        Misconception(
            wrong=rms_before_zero_crossings,
            hint="The last two rows are swapped: the zero-crossing rate comes before the root mean square.",
        ),
        Misconception(
            wrong=bandwidth_before_centroid,
            hint="Two rows are swapped: the spectral centroid comes before the bandwidth.",
        ),
        Misconception(
            wrong=rolloff_before_contrast,
            hint="Your rolloff comes before the contrast. Compare with the order in the docstring.",
        ),
        Misconception(
            wrong=alphabetical,
            hint="Your rows are in the order of the alphabet. Compare with the order in the docstring.",
        ),
        Misconception(
            wrong=thirteen_coefficients,
            hint="You have 13 MFCCs, so 74 numbers in all. Here there are 20 MFCCs, librosa's default.",
        ),
        Misconception(
            wrong=coefficients_scaled,
            hint="You divide the MFCCs by their largest value, as in mfcc_vector. Here they stay as librosa gives "
            "them.",
        ),
        Misconception(
            wrong=chroma_summed_up,
            hint="Your chroma values add up to 1 in every frame. librosa's default lets the largest of them be 1.",
        ),
        Misconception(
            wrong=contrast_of_six_bands,
            hint="Your contrast has 6 rows. librosa gives one more than it has bands: 7 by default.",
        ),
        Misconception(
            wrong=mean_contrast,
            hint="You average the contrast over its bands. All 7 rows are asked for.",
        ),
        Misconception(
            wrong=mean_chroma,
            hint="You average chroma over the 12 notes. All 12 rows are asked for.",
        ),
        Misconception(
            wrong=crossings_counted,
            hint="You count zero crossings. The rate is their share of a frame's samples, as librosa gives it.",
        ),
        Misconception(
            wrong=energy_not_rooted,
            hint="Your last row is the mean square. The root is missing.",
        ),
        Misconception(
            wrong=rms_left_out,
            hint="You have 43 rows. The last one is missing: the root mean square.",
        ),
        Misconception(
            wrong=rows_not_summarized,
            hint="You give all 44 rows with all their frames. Let summarize make 88 numbers of them.",
        ),
    ),
)
