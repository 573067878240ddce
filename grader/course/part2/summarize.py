"""Exercise: mean and standard deviation of every row."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice


def frames(rng: np.random.Generator, rows: int, count: int) -> Inputs:
    scale = rng.uniform(0.5, 3.0, size=(rows, 1))
    return {"frames": rng.normal(loc=rng.normal(scale=3.0, size=(rows, 1)), scale=scale, size=(rows, count))}


def small(rng: np.random.Generator) -> Iterator[Inputs]:
    yield frames(rng, 2, 3)
    yield frames(rng, 3, 5)


def square(rng: np.random.Generator) -> Iterator[Inputs]:
    yield frames(rng, 4, 4)
    yield frames(rng, 6, 6)


def long(rng: np.random.Generator) -> Iterator[Inputs]:
    yield frames(rng, 44, 87)
    yield frames(rng, 5, 400)


def one_row(rng: np.random.Generator) -> Iterator[Inputs]:
    yield frames(rng, 1, 6)
    yield frames(rng, 1, 2)


def one_frame(rng: np.random.Generator) -> Iterator[Inputs]:
    yield frames(rng, 5, 1)
    yield {"frames": np.repeat(rng.integers(-3, 4, size=(3, 1)) + 0.5, 4, axis=1)}
    yield frames(rng, 4, 2)


def over_the_rows(frames: Any) -> Any:
    return np.concatenate([frames.mean(axis=0), frames.std(axis=0)])


def mean_over_the_rows(frames: Any) -> Any:
    return np.concatenate([frames.mean(axis=0), frames.std(axis=1)])


def deviation_over_the_rows(frames: Any) -> Any:
    return np.concatenate([frames.mean(axis=1), frames.std(axis=0)])


def of_the_whole_matrix(frames: Any) -> Any:
    return np.array([frames.mean(), frames.std()])


def variance(frames: Any) -> Any:
    return np.concatenate([frames.mean(axis=1), frames.var(axis=1)])


def deviation_before_mean(frames: Any) -> Any:
    return np.concatenate([frames.std(axis=1), frames.mean(axis=1)])


def divided_by_n_minus_1(frames: Any) -> Any:
    mean = frames.mean(axis=1)
    squares = ((frames - mean[:, None]) ** 2).sum(axis=1)
    return np.concatenate([mean, np.sqrt(squares / np.float64(frames.shape[1] - 1))])


def taken_in_turn(frames: Any) -> Any:
    return np.stack([frames.mean(axis=1), frames.std(axis=1)], axis=1).ravel()


def not_joined(frames: Any) -> Any:
    return np.array([frames.mean(axis=1), frames.std(axis=1)])


def side_by_side(frames: Any) -> Any:
    return np.stack([frames.mean(axis=1), frames.std(axis=1)], axis=1)


def means_only(frames: Any) -> Any:
    return frames.mean(axis=1)


def median_for_mean(frames: Any) -> Any:
    return np.concatenate([np.median(frames, axis=1), frames.std(axis=1)])


def root_mean_square(frames: Any) -> Any:
    return np.concatenate([frames.mean(axis=1), np.sqrt((frames**2).mean(axis=1))])


def mean_absolute_deviation(frames: Any) -> Any:
    mean = frames.mean(axis=1)
    return np.concatenate([mean, abs(frames - mean[:, None]).mean(axis=1)])


EXERCISE = Exercise(
    file="features",
    function="summarize",
    title="summing up over time",
    hint="Take a matrix of two rows and three columns on paper. Four numbers must come out: two means, then two "
    "standard deviations.",
    checks=(
        Check(title="gives the means, then the deviations", points=0.5, draw=small, compare=Close(), open=True),
        Check(
            title="goes along the rows of a square matrix",
            points=0.25,
            draw=square,
            compare=Close(),
            where="for square matrices",
        ),
        Check(title="sums up many frames", points=0.25, draw=long, compare=Close(), where="for many frames"),
        Check(title="works for a single row", points=0.25, draw=one_row, compare=Close(), where="for a single row"),
        Check(
            title="works where nothing changes",
            points=0.25,
            draw=one_frame,
            compare=Close(),
            where="for very few frames, or rows that stay the same",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=over_the_rows,
            hint="You average over the rows. Time runs along a row: each row needs a mean of its own. Which axis is "
            "that?",
        ),
        Misconception(
            wrong=mean_over_the_rows,
            hint="The deviations are right, but the means are taken along the other axis, over the rows.",
        ),
        Misconception(
            wrong=deviation_over_the_rows,
            hint="The means are right, but the deviations are taken along the other axis, over the rows.",
        ),
        Misconception(
            wrong=of_the_whole_matrix,
            hint="You have one mean for the whole matrix. Every row needs its own: tell NumPy along which axis.",
        ),
        Misconception(
            wrong=variance,
            hint="Your second half is the variance. The standard deviation is its square root.",
        ),
        Misconception(
            wrong=deviation_before_mean,
            hint="Both halves are right but stand the wrong way round: the means come first.",
        ),
        Misconception(
            wrong=divided_by_n_minus_1,
            hint="Your deviations divide by the number of frames less 1. Here it is the number of frames: ddof=0.",
        ),
        Misconception(
            wrong=taken_in_turn,
            hint="You give mean and deviation of one row after the other. All means are to come first.",
        ),
        Misconception(
            wrong=not_joined,
            hint="You give a matrix of two rows. One vector is asked for: join the two halves end to end.",
        ),
        Misconception(
            wrong=side_by_side,
            hint="You give a matrix of two columns. One vector is asked for: all means, then all deviations.",
        ),
        Misconception(
            wrong=means_only,
            hint="The means are there, the deviations are missing: how far a row strays from its mean.",
        ),
        Misconception(
            wrong=median_for_mean,
            hint="Your first half holds medians: the values in the middle. The mean is the sum over the number.",
        ),
        Misconception(
            wrong=root_mean_square,
            hint="Your second half is the root of the mean square of the values. First take away each row's mean.",
        ),
        Misconception(
            wrong=mean_absolute_deviation,
            hint="You average how far values lie from the mean. For the standard deviation these are squared before, "
            "and the root is taken after.",
        ),
    ),
)
