"""Exercise: bring columns to the same scale."""

from __future__ import annotations

from typing import Any, Iterator, Tuple

import numpy as np

from ...compare import Close, Partly
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice


def drawn(rng: np.random.Generator, n_train: int, n_test: int, columns: int) -> Inputs:
    """Draw columns of different height and spread; the test songs are a bit off."""
    centre = rng.normal(scale=10.0, size=columns)
    spread = rng.uniform(0.5, 8.0, size=columns)
    return {
        "train": rng.normal(centre, spread, size=(n_train, columns)),
        "test": rng.normal(centre + spread, 2 * spread, size=(n_test, columns)),
    }


def small(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 4, 2, 2)
    yield drawn(rng, 6, 3, 4)


def many(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 40, 10, 12)
    yield drawn(rng, 7, 20, 3)


def alike_in_size(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 5, 5, 5)
    yield drawn(rng, 3, 3, 2)


def one_test_song(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 8, 1, 3)
    yield drawn(rng, 5, 1, 1)


def constant(rng: np.random.Generator) -> Iterator[Inputs]:
    for columns, fixed in ((3, (1,)), (5, (0, 4)), (2, (0,))):
        case = drawn(rng, 6, 3, columns)
        for column, value in zip(fixed, (float(rng.integers(2, 9)), 0.0)):
            case["train"][:, column] = value
            case["test"][:, column] = value + (column == 4)
        yield case
    # This column begins as it ends, and is not constant.
    case = drawn(rng, 6, 2, 2)
    case["train"][:, 1] = [1.0, 0.0, 1.0, 1.0, 3.0, 1.0]
    yield case


def scaled(train: Any, test: Any) -> Tuple[np.ndarray, np.ndarray]:
    """Return both, with NaN where anything finite is right: in the test set's columns that are constant in train."""
    mean, deviation = train.mean(axis=0), train.std(axis=0)
    fixed = np.ptp(train, axis=0) == 0
    deviation = np.where(fixed, 1.0, deviation)
    return (train - mean) / deviation, np.where(fixed, np.nan, (test - mean) / deviation)


def by(data: Any, mean: Any, deviation: Any) -> Any:
    return (data - mean) / np.where(deviation == 0, 1.0, deviation)


def own_statistics_for_each(train: Any, test: Any) -> Any:
    return by(train, train.mean(axis=0), train.std(axis=0)), by(test, test.mean(axis=0), test.std(axis=0))


def statistics_of_everything(train: Any, test: Any) -> Any:
    both = np.concatenate([train, test])
    return by(train, both.mean(axis=0), both.std(axis=0)), by(test, both.mean(axis=0), both.std(axis=0))


def statistics_of_test(train: Any, test: Any) -> Any:
    return by(train, test.mean(axis=0), test.std(axis=0)), by(test, test.mean(axis=0), test.std(axis=0))


def row_by_row(train: Any, test: Any) -> Any:
    return tuple(by(x, x.mean(axis=1, keepdims=True), x.std(axis=1, keepdims=True)) for x in (train, test))


def one_mean_for_all_columns(train: Any, test: Any) -> Any:
    return by(train, train.mean(), train.std()), by(test, train.mean(), train.std())


def constant_column_divided_by_0(train: Any, test: Any) -> Any:
    mean, deviation = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / deviation, (test - mean) / deviation


def test_left_as_it_is(train: Any, test: Any) -> Any:
    return by(train, train.mean(axis=0), train.std(axis=0)), test


def train_only(train: Any, test: Any) -> Any:
    return by(train, train.mean(axis=0), train.std(axis=0))


def variance_for_deviation(train: Any, test: Any) -> Any:
    return by(train, train.mean(axis=0), train.var(axis=0)), by(test, train.mean(axis=0), train.var(axis=0))


def mean_not_taken_away(train: Any, test: Any) -> Any:
    return by(train, 0.0, train.std(axis=0)), by(test, 0.0, train.std(axis=0))


def mean_taken_away_only(train: Any, test: Any) -> Any:
    return train - train.mean(axis=0), test - train.mean(axis=0)


def divided_by_n_minus_1(train: Any, test: Any) -> Any:
    deviation = train.std(axis=0, ddof=1)
    return by(train, train.mean(axis=0), deviation), by(test, train.mean(axis=0), deviation)


def squeezed_between_0_and_1(train: Any, test: Any) -> Any:
    return tuple(by(x, train.min(axis=0), np.ptp(train, axis=0)) for x in (train, test))


def divided_by_the_largest(train: Any, test: Any) -> Any:
    return tuple(by(x, 0.0, np.abs(train).max(axis=0)) for x in (train, test))


def divided_before_the_mean(train: Any, test: Any) -> Any:
    deviation = np.where(train.std(axis=0) == 0, 1.0, train.std(axis=0))
    return train / deviation - train.mean(axis=0), test / deviation - train.mean(axis=0)


def constant_column_dropped(train: Any, test: Any) -> Any:
    kept = train.std(axis=0) > 0
    return tuple(by(x[:, kept], train[:, kept].mean(axis=0), train[:, kept].std(axis=0)) for x in (train, test))


def median_for_mean(train: Any, test: Any) -> Any:
    middle = np.median(train, axis=0)
    return by(train, middle, train.std(axis=0)), by(test, middle, train.std(axis=0))


def changed_in_place(train: Any, test: Any) -> Any:
    mean, deviation = train.mean(axis=0), train.std(axis=0)
    deviation[deviation == 0] = 1.0
    for data in (train, test):
        data -= mean
        data /= deviation
    return train, test


EXERCISE = Exercise(
    file="preparation",
    function="standardize",
    title="bringing columns to the same scale",
    hint="For every column you need two numbers, both from train: its mean and its standard deviation. Train and test "
    "are treated with these same numbers.",
    checks=(
        Check(title="scales both by train's numbers", points=1.0, draw=small, compare=Close(), open=True),
        Check(
            title="works for many columns", points=0.25, draw=many, compare=Close(), where="for many rows or columns"
        ),
        Check(
            title="works where train and test are alike in size",
            points=0.25,
            draw=alike_in_size,
            compare=Close(),
            where="where train and test are of the same size",
        ),
        Check(
            title="works for a single test song",
            points=0.5,
            draw=one_test_song,
            compare=Close(),
            where="for a single test song",
        ),
        Check(
            title="makes a constant column 0",
            points=0.5,
            draw=constant,
            compare=Partly(),
            expected=scaled,
            where="where a column is constant",
            hint="A column whose standard deviation is 0 becomes 0, and no other: all that vary, however little or "
            "seldom, are scaled as usual. Look at what you divide by.",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=own_statistics_for_each,
            hint="You scale the test songs by their own mean and deviation. A network that learned on train's scale "
            "must see them on train's scale.",
        ),
        Misconception(
            wrong=statistics_of_everything,
            hint="Your numbers are those of train and test together, so the test has leaked into the training. Use "
            "train alone.",
        ),
        Misconception(
            wrong=statistics_of_test,
            hint="You scale by the numbers of the test songs. These must stay unseen: use those of train.",
        ),
        Misconception(
            wrong=row_by_row,
            hint="You bring every song to mean 0. It is the columns that need it: each feature over all songs.",
        ),
        Misconception(
            wrong=one_mean_for_all_columns,
            hint="You have one mean for the whole table. Features come in different units: each column needs its own.",
        ),
        Misconception(
            wrong=constant_column_divided_by_0,
            hint="A column that never changes has deviation 0, and 0 / 0 is NaN. What can you divide it by to leave "
            "it 0?",
        ),
        Misconception(
            wrong=test_left_as_it_is,
            hint="Train is right, but the test songs are as they were. Shift and scale them, too, by train's numbers.",
        ),
        Misconception(
            wrong=train_only,
            hint="You give train alone. Two arrays are asked for: train, then test.",
        ),
        Misconception(
            wrong=variance_for_deviation,
            hint="You divide by the variance. The standard deviation is its square root.",
        ),
        Misconception(
            wrong=mean_not_taken_away,
            hint="The scale is right, but the columns are not centred: take their means away first.",
        ),
        Misconception(
            wrong=mean_taken_away_only,
            hint="The means are 0 now, but columns still differ in scale: divide by their standard deviations.",
        ),
        Misconception(
            wrong=divided_by_n_minus_1,
            hint="Your deviations divide by the number of songs less 1. Here it is the number of songs: ddof=0.",
        ),
        Misconception(
            wrong=squeezed_between_0_and_1,
            hint="You squeeze columns between 0 and 1. That is another way of scaling: here it is mean 0, deviation 1.",
        ),
        Misconception(
            wrong=divided_by_the_largest,
            hint="You divide by the largest absolute value. Here it is the mean that goes, then the deviation that "
            "divides.",
        ),
        Misconception(
            wrong=divided_before_the_mean,
            hint="You divide first and take away the mean after, but the mean was that of the numbers before. Which "
            "brackets are missing?",
        ),
        Misconception(
            wrong=constant_column_dropped,
            hint="You drop columns that never change. The shape must stay: such a column becomes 0.",
        ),
        Misconception(
            wrong=median_for_mean,
            hint="You take away the median of each column. The mean is asked for.",
        ),
        Misconception(
            wrong=changed_in_place,
            hint="-= and /= change the caller's arrays. Make new ones with - and /.",
        ),
    ),
)
