"""Exercise: BP3, the gradient of the biases."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice
from .nielsen import sigmoid_prime


def vectors(rng: np.random.Generator) -> Iterator[Inputs]:
    for size in (3, 8, 30):
        yield {"delta": rng.normal(size=size)}


def single(rng: np.random.Generator) -> Iterator[Inputs]:
    for scale in (0.1, 1.0, 100.0):
        yield {"delta": scale * (1.5 + rng.random(size=1))}


def zeros(delta: Any) -> Any:
    return np.zeros_like(delta)


def ones(delta: Any) -> Any:
    return np.ones_like(delta)


def added_up(delta: Any) -> Any:
    return delta.sum()


def averaged(delta: Any) -> Any:
    return delta.mean()


def sign_flipped(delta: Any) -> Any:
    return -delta


def column(delta: Any) -> Any:
    return delta[:, None]


def divided_by_units(delta: Any) -> Any:
    return delta / len(delta)


def squared(delta: Any) -> Any:
    return delta**2


def slope_applied_again(delta: Any) -> Any:
    return delta * sigmoid_prime(delta)


EXERCISE = Exercise(
    file="backprop",
    function="bp3_bias_gradient",
    title="BP3, the gradient of the biases",
    hint="BP3 is the shortest of the four. Read it once more: there may be less to do than you think.",
    checks=(
        Check(title="gives the gradient of the biases", points=0.5, draw=vectors, compare=Close(), open=True),
        Check(title="works for a single unit", points=0.2, draw=single, compare=Close(), where="for a single unit"),
        leaves_arguments_alone(0.15),
        same_answer_twice(0.15),
    ),
    misconceptions=(
        Misconception(wrong=zeros, hint="A gradient of 0 would mean that biases never learn. BP3 names what they get."),
        Misconception(
            wrong=ones,
            hint="The derivative of z by b is 1, but by the chain rule it multiplies the error of the unit.",
        ),
        Misconception(wrong=added_up, hint="You give one number. Every unit has a bias of its own: do not add up."),
        Misconception(wrong=averaged, hint="You give one number. Every unit has a bias of its own: take no mean."),
        Misconception(wrong=sign_flipped, hint="The sign is the wrong way round: the minus comes later, in the step."),
        Misconception(wrong=column, hint="The gradient has the shape of b, (n,), not (n, 1)."),
        Misconception(wrong=divided_by_units, hint="BP3 does not divide: the number of units plays no part."),
        Misconception(wrong=squared, hint="BP3 is not a square. Read the right side of the equation again."),
        Misconception(
            wrong=slope_applied_again, hint="The slope is already in delta, from BP1 or BP2. Do not apply it again."
        ),
    ),
)
