"""Exercise: the softmax."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice


def rows(rng: np.random.Generator) -> Iterator[Inputs]:
    for shape in ((2, 3), (4, 3), (10, 8)):
        yield {"z": rng.normal(scale=2.0, size=shape)}


def square(rng: np.random.Generator) -> Iterator[Inputs]:
    for n in (3, 5):
        yield {"z": rng.normal(scale=2.0, size=(n, n))}


def single(rng: np.random.Generator) -> Iterator[Inputs]:
    yield {"z": rng.normal(size=(1, 4))}
    yield {"z": rng.normal(size=(1, 8))}
    yield {"z": rng.normal(size=(5, 1))}


def shifted(rng: np.random.Generator) -> Iterator[Inputs]:
    """Rows of very different height: what is safe for one underflows in another."""
    for n, far in ((3, 30.0), (4, 60.0), (6, 5.0)):
        yield {"z": rng.normal(size=(n, n + 1)) + far * rng.permutation(np.arange(n))[:, None]}


def large(rng: np.random.Generator) -> Iterator[Inputs]:
    for far in (1e3, 1e6):
        z = rng.normal(size=(4, 5))
        z[0] += far
        z[1] -= far
        z[2, ::2] += far
        yield {"z": z}
    # One sign by itself: tells an overflow from a denominator of 0.
    for far in (-1e3, 1e3):
        yield {"z": rng.normal(size=(2, 3)) + far}


def exp(z: Any) -> Any:
    return np.exp(z - np.max(z, axis=1, keepdims=True))


def naive_formula(z: Any) -> Any:
    powers = np.exp(z)
    return powers / powers.sum(axis=1, keepdims=True)


def largest_of_all_taken_away(z: Any) -> Any:
    return naive_formula(z - np.max(z))


def over_columns(z: Any) -> Any:
    powers = np.exp(z - z.max(axis=0))
    return powers / powers.sum(axis=0)


def over_the_whole_matrix(z: Any) -> Any:
    powers = np.exp(z - np.max(z))
    return powers / powers.sum()


def sums_in_a_row(z: Any) -> Any:
    powers = exp(z)
    return powers / powers.sum(axis=1)


def sigmoid(z: Any) -> Any:
    return 0.5 * (1.0 + np.tanh(0.5 * z))


def exponential_missing(z: Any) -> Any:
    return z / z.sum(axis=1, keepdims=True)


def not_divided(z: Any) -> Any:
    return np.exp(z)


def divided_by_the_largest(z: Any) -> Any:
    return exp(z)


def divided_by_the_length(z: Any) -> Any:
    powers = exp(z)
    return powers / np.sqrt((powers**2).sum(axis=1, keepdims=True))


def minus_in_the_exponent(z: Any) -> Any:
    powers = exp(-z)
    return powers / powers.sum(axis=1, keepdims=True)


def logarithms(z: Any) -> Any:
    powers = exp(z)
    return z - z.max(axis=1, keepdims=True) - np.log(powers.sum(axis=1, keepdims=True))


def all_or_nothing(z: Any) -> Any:
    return np.eye(z.shape[1])[z.argmax(axis=1)]


def powers_of_two(z: Any) -> Any:
    powers = np.exp2(z - np.max(z, axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def scaled_by_the_largest(z: Any) -> Any:
    return naive_formula(z / np.abs(z).max(axis=1, keepdims=True))


EXERCISE = Exercise(
    file="classifier",
    function="softmax",
    title="the softmax",
    hint="Take one row of two equal numbers on paper: both must give one half. Then add 1000 to both: nothing may "
    "change.",
    checks=(
        Check(title="turns each row into probabilities", points=0.75, draw=rows, compare=Close(), open=True),
        Check(
            title="goes along the rows of a square matrix",
            points=0.25,
            draw=square,
            compare=Close(),
            where="for square matrices",
        ),
        Check(
            title="works for a single row and a single class",
            points=0.25,
            draw=single,
            compare=Close(),
            where="for a single row or a single class",
        ),
        Check(
            title="does not change when a row is shifted",
            points=0.25,
            draw=shifted,
            compare=Close(),
            where="where rows are of very different height",
        ),
        Check(title="does not overflow", points=0.5, draw=large, compare=Close(), quiet=True, where="for large inputs"),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=naive_formula,
            hint="Your formula is right on paper, but e^z is too large for a computer when z is large, and the sum is "
            "0 when all z are far below 0. What happens to a row's result if you take the same number away from all "
            "of it?",
        ),
        Misconception(
            wrong=largest_of_all_taken_away,
            hint="You take away the largest number of the whole matrix, so a row far below it becomes 0 / 0. Each row "
            "needs its own largest.",
        ),
        Misconception(
            wrong=over_columns,
            hint="Your columns add up to 1. One song is one row, so the rows must.",
        ),
        Misconception(
            wrong=over_the_whole_matrix,
            hint="Your numbers add up to 1 over the whole matrix. Each row must add up to 1 by itself.",
        ),
        Misconception(
            wrong=sums_in_a_row,
            hint="The sums have the shape (n,), and NumPy lays them along the columns. Keep them a column of shape "
            "(n, 1).",
        ),
        Misconception(
            wrong=sigmoid,
            hint="This is the sigmoid: it looks at each number by itself. Softmax makes the numbers of a row share 1.",
        ),
        Misconception(
            wrong=exponential_missing,
            hint="You divide by the sum, but some shares are below 0. The exponential comes first.",
        ),
        Misconception(
            wrong=not_divided,
            hint="You have the exponentials. Divide each by the sum over its row.",
        ),
        Misconception(
            wrong=divided_by_the_largest,
            hint="The largest of each row is 1. Divide by the sum of the row, so that all of it is 1.",
        ),
        Misconception(
            wrong=divided_by_the_length,
            hint="The squares of a row add up to 1. The numbers themselves should.",
        ),
        Misconception(
            wrong=minus_in_the_exponent,
            hint="Your largest z gets the smallest share. Look at the sign in the exponent.",
        ),
        Misconception(
            wrong=logarithms,
            hint="You give logarithms of probabilities. The probabilities themselves are asked for.",
        ),
        Misconception(
            wrong=all_or_nothing,
            hint="The largest z takes everything. Softmax is soft: the others keep a share.",
        ),
        Misconception(
            wrong=powers_of_two,
            hint="Your shares are right in kind, but not sharp enough: the base of the power is e.",
        ),
        Misconception(
            wrong=scaled_by_the_largest,
            hint="Dividing z by a number changes the result. Against overflow take a number away instead.",
        ),
    ),
)
