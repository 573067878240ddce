"""Exercise: the sound of a song."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Sound
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import same_answer_twice
from .soundfiles import audio, channels
from .sounds import RATE, faded, treble, tune

HISS = 0.15
"""How loud the treble is beside the notes: what a resampler without a filter folds back is far above 1 %."""


# All lengths below come out whole after resampling: some libraries stretch the song by the fraction of a sample.
def music(rng: np.random.Generator, seconds: float, rate: int, sr: int) -> np.ndarray:
    """Play notes that fit below half of `sr`, and a hiss above it where `rate` has room for one."""
    y = tune(rng, seconds, rate, top=0.38 * min(rate, sr) / rate)
    low, high = 0.58 * sr, 0.75 * sr
    if high < 0.48 * rate:
        y = y + HISS * np.sqrt((y**2).mean()) * faded(treble(rng, len(y), rate, low, high), rate)
    return np.asarray(0.6 * y / np.abs(y).max())


def plain(rng: np.random.Generator) -> Iterator[Inputs]:
    yield audio(RATE, music(rng, 0.25, RATE, RATE))
    yield audio(RATE, music(rng, 0.2, RATE, RATE))


def stereo(rng: np.random.Generator) -> Iterator[Inputs]:
    left, right = music(rng, 0.2, RATE, RATE), music(rng, 0.2, RATE, RATE)
    yield audio(RATE, left, 0.5 * right)
    yield audio(44100, *(music(rng, 0.2, 44100, RATE) for _ in range(2)))
    yield audio(RATE, np.zeros_like(left), left)


def faster(rng: np.random.Generator) -> Iterator[Inputs]:
    for rate in (44100, 48000):
        yield audio(rate, music(rng, 0.24, rate, RATE))


def asked_rate(rng: np.random.Generator) -> Iterator[Inputs]:
    for rate, sr in ((44100, 16000), (RATE, 32000), (16000, 16000), (11025, 22050)):
        yield audio(rate, music(rng, 0.2, rate, sr), sr=sr)


def formats(rng: np.random.Generator) -> Iterator[Inputs]:
    yield audio(48000, music(rng, 0.24, 48000, RATE), format="FLAC")
    yield audio(32000, *(music(rng, 0.24, 32000, RATE) for _ in range(2)), format="OGG")
    yield audio(44100, *(music(rng, 0.24, 44100, RATE) for _ in range(2)), format="MP3")


def silent_and_short(rng: np.random.Generator) -> Iterator[Inputs]:
    yield audio(44100, np.zeros(5000), np.zeros(5000))
    yield audio(RATE, music(rng, 0.02, RATE, RATE), sr=RATE)
    y = music(rng, 0.2, 44100, RATE)
    yield audio(44100, np.concatenate([np.zeros(4500), y, np.zeros(4500)]))
    # Longer than a clip of FMA, and nearly all of it a pause: at so low a rate it takes no time.
    ends = [faded(0.1 * rng.normal(size=200), 1000) for _ in range(2)]
    yield audio(1000, np.concatenate([ends[0], np.zeros(30200), ends[1]]), sr=1000)


def resampled(y: np.ndarray, rate: int, sr: int) -> np.ndarray:
    import librosa

    return np.asarray(librosa.resample(y, orig_sr=rate, target_sr=sr, axis=0))


def right(path: Any, sr: int) -> np.ndarray:
    y, rate = channels(path)
    return resampled(y.mean(axis=1), rate, sr)


def asked_rate_ignored(path: Any, sr: int = 22050) -> Any:
    return right(path, 22050)


def not_resampled(path: Any, sr: int = 22050) -> Any:
    return channels(path)[0].mean(axis=1)


def channels_kept_apart(path: Any, sr: int = 22050) -> Any:
    y, rate = channels(path)
    return resampled(y, rate, sr).T.squeeze()


def samples_by_channels(path: Any, sr: int = 22050) -> Any:
    y, rate = channels(path)
    return resampled(y, rate, sr).squeeze()


def first_channel_only(path: Any, sr: int = 22050) -> Any:
    y, rate = channels(path)
    return resampled(y[:, 0], rate, sr)


def second_channel_only(path: Any, sr: int = 22050) -> Any:
    y, rate = channels(path)
    return resampled(y[:, -1], rate, sr)


def channels_added(path: Any, sr: int = 22050) -> Any:
    y, rate = channels(path)
    return resampled(y.sum(axis=1), rate, sr)


def channels_end_to_end(path: Any, sr: int = 22050) -> Any:
    y, rate = channels(path)
    return resampled(y, rate, sr).T.ravel()


def channels_in_turn(path: Any, sr: int = 22050) -> Any:
    y, rate = channels(path)
    return resampled(y, rate, sr).ravel()


def sixteen_bit_numbers(path: Any, sr: int = 22050) -> Any:
    return right(path, sr) * 32768


def nearest_samples(path: Any, sr: int = 22050) -> Any:
    y, rate = channels(path)
    n = int(np.ceil(len(y) * sr / rate))
    return y.mean(axis=1)[np.minimum(np.arange(n) * rate // sr, len(y) - 1)]


def straight_lines_between_samples(path: Any, sr: int = 22050) -> Any:
    y, rate = channels(path)
    n = int(np.ceil(len(y) * sr / rate))
    return np.interp(np.arange(n) * rate / sr, np.arange(len(y)), y.mean(axis=1))


def rates_swapped(path: Any, sr: int = 22050) -> Any:
    y, rate = channels(path)
    return resampled(y.mean(axis=1), sr, rate)


def pair_with_the_rate(path: Any, sr: int = 22050) -> Any:
    return right(path, sr), sr


def made_as_loud_as_can_be(path: Any, sr: int = 22050) -> Any:
    y = right(path, sr)
    return y / max(np.abs(y).max(), 1e-12)


def silence_trimmed(path: Any, sr: int = 22050) -> Any:
    import librosa

    return librosa.effects.trim(right(path, sr), top_db=40)[0]


def first_half_minute_only(path: Any, sr: int = 22050) -> Any:
    return right(path, sr)[: 30 * sr]


def played_backwards(path: Any, sr: int = 22050) -> Any:
    return right(path, sr)[::-1]


EXERCISE = Exercise(
    file="songs",
    function="load_song",
    limit="audio",
    title="the sound of a song",
    hint="Three things to do, one after the other: read the samples and the file's own rate, take the mean of the "
    "channels, resample from that rate to sr. Print shape and rate after each.",
    checks=(
        Check(title="reads a file with one channel", points=0.5, draw=plain, compare=Sound(), open=True),
        Check(
            title="takes the mean of two channels", points=0.25, draw=stereo, compare=Sound(), where="for stereo files"
        ),
        Check(
            title="resamples to 22050",
            points=0.25,
            draw=faster,
            compare=Sound(),
            where="for files at a higher sample rate",
        ),
        Check(
            title="resamples to the rate that is asked for",
            points=0.25,
            draw=asked_rate,
            compare=Sound(),
            where="where sr is given",
        ),
        Check(
            title="reads FLAC, Ogg and MP3", points=0.25, draw=formats, compare=Sound(), where="for FLAC, Ogg or MP3"
        ),
        Check(
            title="works for silence and for a very short song",
            points=0.25,
            draw=silent_and_short,
            compare=Sound(),
            where="for pauses, silence or a very short song",
        ),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=asked_rate_ignored,
            hint="You always resample to 22050. That is the default only: use the argument sr.",
        ),
        Misconception(
            wrong=not_resampled,
            hint="You keep the file's own sample rate. Two songs can be compared only at the same rate: resample to "
            "sr.",
        ),
        Misconception(
            wrong=channels_kept_apart,
            hint="You give two rows for a stereo song. One channel is asked for: the mean of the two.",
        ),
        Misconception(
            wrong=samples_by_channels,
            hint="You give two columns for a stereo song. One channel is asked for: the mean of the two.",
        ),
        Misconception(
            wrong=first_channel_only,
            hint="You keep the first channel and drop the other. What plays on the right only is lost: take the mean.",
        ),
        Misconception(
            wrong=second_channel_only,
            hint="You keep the last channel and drop the other. What plays on the left only is lost: take the mean.",
        ),
        Misconception(
            wrong=channels_added,
            hint="You add the channels, and stereo songs come out twice as loud. Take the mean.",
        ),
        Misconception(
            wrong=channels_end_to_end,
            hint="Your stereo songs are twice as long: one channel after the other. Both play at once: take their "
            "mean.",
        ),
        Misconception(
            wrong=channels_in_turn,
            hint="Your stereo songs are twice as long: left and right sample take turns. Take the mean of each pair.",
        ),
        Misconception(
            wrong=sixteen_bit_numbers,
            hint="Your samples go up to 32768, as they are stored in the file. They are to lie between -1 and 1.",
        ),
        Misconception(
            wrong=nearest_samples,
            hint="You pick samples and drop the rest. What was higher than the new rate can hold comes back as wrong "
            "notes. Use a resampler: it filters first.",
        ),
        Misconception(
            wrong=straight_lines_between_samples,
            hint="You draw straight lines between samples. High notes are lost or come back as wrong ones: use a "
            "resampler.",
        ),
        Misconception(
            wrong=rates_swapped,
            hint="You resample from sr to the file's rate: the wrong way. Which rate is the old one, which the new?",
        ),
        Misconception(
            wrong=pair_with_the_rate,
            hint="You give the samples and the rate, as librosa.load does. The samples alone are asked for.",
        ),
        Misconception(
            wrong=made_as_loud_as_can_be,
            hint="You make every song as loud as can be. How loud a song is tells something about it: leave it.",
        ),
        Misconception(
            wrong=silence_trimmed,
            hint="You cut silence off the ends. The whole song is asked for.",
        ),
        Misconception(
            wrong=first_half_minute_only,
            hint="You stop after half a minute. The whole song is asked for, however long it is.",
        ),
        Misconception(
            wrong=played_backwards,
            hint="Your song runs backwards.",
        ),
    ),
)
