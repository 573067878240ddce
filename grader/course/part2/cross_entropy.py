"""Exercise: the cross-entropy."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Above, Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice

WITH_EPSILON = Close(rtol=2e-4)
"""A student may add up to 1e-6 to a probability that is between 0.01 and 0.99: up to one part in ten thousand."""

ENOUGH = 10.0
"""What a row with probability 0 for its class adds at least: an epsilon of 1e-6 gives 13.8."""


def drawn(rng: np.random.Generator, n: int, k: int) -> Inputs:
    """Draw probabilities between 0.02 and 0.98, and classes of which one is far from likely."""
    probabilities = rng.uniform(1.0, 8.0, size=(n, k))
    probabilities /= probabilities.sum(axis=1, keepdims=True)
    return {"probabilities": probabilities, "targets": np.eye(k)[rng.integers(k, size=n)]}


def rows(rng: np.random.Generator) -> Iterator[Inputs]:
    for n, k in ((2, 3), (6, 4), (20, 8)):
        yield drawn(rng, n, k)


def square(rng: np.random.Generator) -> Iterator[Inputs]:
    for n in (3, 4):
        yield drawn(rng, n, n)


def one_row(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 1, 3)
    yield drawn(rng, 1, 8)


def sure(rng: np.random.Generator) -> Iterator[Inputs]:
    """One probability near 1, right or wrong."""
    for n in (2, 5):
        likely = rng.integers(3, size=n)
        probabilities = np.full((n, 3), 0.02) + 0.94 * np.eye(3)[likely]
        yield {
            "probabilities": probabilities,
            "targets": np.eye(3)[np.where(np.arange(n) % 2, likely, (likely + 1) % 3)],
        }


def impossible(rng: np.random.Generator) -> Iterator[Inputs]:
    """The right class has probability 0, in all rows or in one."""
    yield {"probabilities": np.array([[0.6, 0.0, 0.4]]), "targets": np.array([[0.0, 1.0, 0.0]])}
    for n, k, zeros in ((3, 4, 3), (5, 3, 1)):
        case = drawn(rng, n, k)
        probabilities, targets = case["probabilities"], case["targets"]
        rows = rng.permutation(n)[:zeros]
        probabilities[rows] *= 1 - targets[rows]
        probabilities[rows] /= probabilities[rows].sum(axis=1, keepdims=True)
        yield case


def floor(probabilities: Any, targets: Any) -> float:
    """Return what the value exceeds: the rows that are possible as they are, `ENOUGH` for each of the others."""
    right = (probabilities * targets).sum(axis=1)
    return float(np.mean([-np.log(p) if p else ENOUGH for p in right])) * 0.999


def surprise(probabilities: Any, targets: Any) -> Any:
    return targets * np.log(np.maximum(probabilities, 1e-12))


def summed_over_rows(probabilities: Any, targets: Any) -> Any:
    return -surprise(probabilities, targets).sum()


def averaged_over_entries(probabilities: Any, targets: Any) -> Any:
    return -surprise(probabilities, targets).mean()


def averaged_over_classes(probabilities: Any, targets: Any) -> Any:
    return -surprise(probabilities, targets).sum() / targets.shape[1]


def minus_missing(probabilities: Any, targets: Any) -> Any:
    return surprise(probabilities, targets).sum(axis=1).mean()


def infinite_for_zero(probabilities: Any, targets: Any) -> Any:
    return float(np.mean([-np.log(p) for p in (probabilities * targets).sum(axis=1)]))


def zeros_skipped(probabilities: Any, targets: Any) -> Any:
    right = (probabilities * targets).sum(axis=1)
    return -np.log(np.where(right > 0, right, 1.0)).mean()


def coarse_epsilon(probabilities: Any, targets: Any) -> Any:
    return -np.sum(targets * np.log(np.maximum(probabilities, 1e-3))) / len(targets)


def logarithm_to_base_2(probabilities: Any, targets: Any) -> Any:
    return -surprise(probabilities, targets).sum(axis=1).mean() / np.log(2)


def logarithm_to_base_10(probabilities: Any, targets: Any) -> Any:
    return -surprise(probabilities, targets).sum(axis=1).mean() / np.log(10)


def logarithm_of_one_plus_p(probabilities: Any, targets: Any) -> Any:
    return -(targets * np.log1p(probabilities)).sum(axis=1).mean()


def roles_swapped(probabilities: Any, targets: Any) -> Any:
    return -(probabilities * np.log(np.maximum(targets, 1e-12))).sum(axis=1).mean()


def every_class_by_itself(probabilities: Any, targets: Any) -> Any:
    other = (1 - targets) * np.log(np.maximum(1 - probabilities, 1e-12))
    return -(surprise(probabilities, targets) + other).sum(axis=1).mean()


def entropy_of_the_answer(probabilities: Any, targets: Any) -> Any:
    return -(probabilities * np.log(np.maximum(probabilities, 1e-12))).sum(axis=1).mean()


def quadratic_cost(probabilities: Any, targets: Any) -> Any:
    return 0.5 * ((probabilities - targets) ** 2).sum(axis=1).mean()


def one_value_a_row(probabilities: Any, targets: Any) -> Any:
    return -surprise(probabilities, targets).sum(axis=1)


def softmax_once_more(probabilities: Any, targets: Any) -> Any:
    powers = np.exp(probabilities)
    return -(targets * np.log(powers / powers.sum(axis=1, keepdims=True))).sum(axis=1).mean()


EXERCISE = Exercise(
    file="classifier",
    function="cross_entropy",
    title="the cross-entropy",
    hint="For one song only the probability of the right genre counts: minus its logarithm. Then average over the "
    "songs.",
    checks=(
        Check(title="averages over the rows", points=0.75, draw=rows, compare=WITH_EPSILON, open=True),
        Check(
            title="works for as many rows as classes",
            points=0.25,
            draw=square,
            compare=WITH_EPSILON,
            where="for as many rows as classes",
        ),
        Check(title="works for one row", points=0.25, draw=one_row, compare=WITH_EPSILON, where="for a single row"),
        Check(
            title="is small where the right class is likely",
            points=0.25,
            draw=sure,
            compare=WITH_EPSILON,
            where="where a probability is close to 1",
        ),
        Check(
            title="stays finite where the right class has probability 0",
            points=0.5,
            draw=impossible,
            compare=Above(),
            expected=floor,
            where="where the right class has probability 0",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=summed_over_rows,
            hint="You add up all rows. Divide by their number, so that the cost does not grow with the number of "
            "songs.",
        ),
        Misconception(
            wrong=averaged_over_entries,
            hint="You divide by the number of all entries. Only rows are averaged: within a row the terms are added "
            "up.",
        ),
        Misconception(
            wrong=averaged_over_classes,
            hint="You divide by the number of columns. The average is over the rows: the songs.",
        ),
        Misconception(
            wrong=minus_missing,
            hint="Your cost is below 0. Logarithms of probabilities are negative: what does the formula begin with?",
        ),
        Misconception(
            wrong=infinite_for_zero,
            hint="For probability 0 your cost is infinite. Do not let a probability be smaller than some tiny number.",
        ),
        Misconception(
            wrong=zeros_skipped,
            hint="You leave out rows whose class has probability 0, but these are the worst mistakes: they must cost "
            "most.",
        ),
        Misconception(
            wrong=coarse_epsilon,
            hint="The number that stands in for a probability of 0 is too large. 1e-6 is the most, and less is fine.",
        ),
        Misconception(
            wrong=logarithm_to_base_2,
            hint="You take logarithms to base 2. Here they are natural, to base e.",
        ),
        Misconception(
            wrong=logarithm_to_base_10,
            hint="You take logarithms to base 10. Here they are natural, to base e.",
        ),
        Misconception(
            wrong=logarithm_of_one_plus_p,
            hint="log1p(p) is the logarithm of 1 + p. The logarithm of p itself is asked for.",
        ),
        Misconception(
            wrong=roles_swapped,
            hint="You take the logarithm of the targets. It belongs to the probabilities.",
        ),
        Misconception(
            wrong=every_class_by_itself,
            hint="You also charge for the wrong classes, with log(1 - p). With softmax only the right class's term is "
            "in the sum.",
        ),
        Misconception(
            wrong=entropy_of_the_answer,
            hint="Your value does not depend on the targets: it measures how unsure the network is, not how wrong.",
        ),
        Misconception(
            wrong=quadratic_cost,
            hint="This is Part 1's quadratic cost. Here the cost is made of logarithms.",
        ),
        Misconception(
            wrong=one_value_a_row,
            hint="You give one number a row. Their mean is asked for: a single number.",
        ),
        Misconception(
            wrong=softmax_once_more,
            hint="You send the probabilities through softmax once more. They are probabilities already.",
        ),
    ),
)
