"""Exercise: BP4, the gradient of the weights."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice


def sized(rng: np.random.Generator, *sizes: Any) -> Iterator[Inputs]:
    for n_prev, n in sizes:
        yield {"a_prev": rng.normal(size=n_prev), "delta": rng.normal(size=n)}


def square(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (3, 3), (8, 8))


def oblong(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (2, 3), (9, 4), (30, 2), (5, 25))


def single(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (1, 1), (1, 6), (4, 1))


def wrong_way_round(a_prev: Any, delta: Any) -> Any:
    return np.outer(a_prev, delta)


def wrong_way_round_where_square(a_prev: Any, delta: Any) -> Any:
    return np.outer(a_prev, delta) if len(a_prev) == len(delta) else np.outer(delta, a_prev)


def entry_by_entry(a_prev: Any, delta: Any) -> Any:
    return a_prev * delta


def dot_product(a_prev: Any, delta: Any) -> Any:
    return a_prev @ delta


def added(a_prev: Any, delta: Any) -> Any:
    return delta[:, None] + a_prev


def sign_flipped(a_prev: Any, delta: Any) -> Any:
    return -np.outer(delta, a_prev)


def flattened(a_prev: Any, delta: Any) -> Any:
    return np.outer(delta, a_prev).ravel()


def activation_forgotten(a_prev: Any, delta: Any) -> Any:
    return np.outer(delta, np.ones_like(a_prev))


def error_forgotten(a_prev: Any, delta: Any) -> Any:
    return np.outer(np.ones_like(delta), a_prev)


def divided_by_units(a_prev: Any, delta: Any) -> Any:
    return np.outer(delta, a_prev) / len(delta)


def slope_applied_again(a_prev: Any, delta: Any) -> Any:
    return np.outer(delta, a_prev * (1.0 - a_prev))


def absolute_error(a_prev: Any, delta: Any) -> Any:
    return np.outer(np.abs(delta), a_prev)


EXERCISE = Exercise(
    file="backprop",
    function="bp4_weight_gradient",
    title="BP4, the gradient of the weights",
    hint="One entry for each weight: the row says which unit, the column which input. Which two numbers does BP4 "
    "multiply for row j and column k?",
    checks=(
        Check(title="gives the gradient of the weights", points=1.0, draw=square, compare=Close(), open=True),
        Check(
            title="works when layers differ in size",
            points=1.0,
            draw=oblong,
            compare=Close(),
            where="for layers that differ in size",
        ),
        Check(
            title="works for a single unit or input",
            points=0.5,
            draw=single,
            compare=Close(),
            where="for a single unit or input",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=wrong_way_round,
            hint="Rows and columns are swapped: the gradient has the shape of w, one row for each unit of this layer.",
        ),
        Misconception(
            wrong=wrong_way_round_where_square,
            hint="Rows and columns are swapped where the layers are equal in size: row j belongs to delta[j].",
        ),
        Misconception(
            wrong=entry_by_entry,
            hint="You pair entries at the same place. Every weight joins one input with one unit: you need all pairs.",
        ),
        Misconception(
            wrong=dot_product,
            hint="You get a single number. There is one derivative for each weight: a matrix.",
        ),
        Misconception(wrong=added, hint="You add activation and error. BP4 multiplies them."),
        Misconception(wrong=sign_flipped, hint="The sign is the wrong way round: the minus comes later, in the step."),
        Misconception(
            wrong=flattened,
            hint="The numbers are right, but in one long row. Keep one row for each unit: the shape of w.",
        ),
        Misconception(
            wrong=activation_forgotten,
            hint="All columns are alike. How much a weight matters depends on the activation that it multiplies.",
        ),
        Misconception(wrong=error_forgotten, hint="All rows are alike. Each unit has an error of its own."),
        Misconception(wrong=divided_by_units, hint="BP4 does not divide: the number of units plays no part."),
        Misconception(
            wrong=slope_applied_again,
            hint="The activation goes in as it is. The slope is already in delta, from BP1 or BP2.",
        ),
        Misconception(
            wrong=absolute_error, hint="The sign of the error is lost: it tells which way the weight must go."
        ),
    ),
)
