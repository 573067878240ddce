"""Exercise: the slope of the sigmoid."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Exhibit, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice, spread
from .nielsen import sigmoid, sigmoid_prime


def vectors(rng: np.random.Generator) -> Iterator[Inputs]:
    for size in (4, 1, 9, 30):
        yield {"z": rng.normal(scale=1.5, size=size)}


def numbers(rng: np.random.Generator) -> Iterator[Inputs]:
    for z in (float(rng.normal()), -float(rng.uniform(1, 3)), int(rng.integers(1, 4)), -int(rng.integers(1, 4)), 0):
        yield {"z": z}


def arrays(rng: np.random.Generator) -> Iterator[Inputs]:
    for shape in ((3, 5), (6, 1), (2, 3, 4)):
        yield {"z": rng.normal(scale=1.5, size=shape)}


def large(rng: np.random.Generator) -> Iterator[Inputs]:
    for size in (6, 12):
        yield {"z": spread(rng, size)}
    # e^z overflows beyond 710, where the others seldom reach.
    yield {"z": np.array([float(rng.normal()), float(rng.uniform(720, 900))])}


def sigmoid_itself(z: Any) -> Any:
    return sigmoid(z)


def z_taken_for_activation(z: Any) -> Any:
    return z * (1.0 - z)


def applied_to_activation(z: Any) -> Any:
    return sigmoid_prime(sigmoid(z))


def sign_flipped(z: Any) -> Any:
    return -sigmoid_prime(z)


def slope_of_tanh(z: Any) -> Any:
    return 1.0 - sigmoid(z) ** 2


def slope_of_real_tanh(z: Any) -> Any:
    return 1.0 - np.tanh(z) ** 2


def plus_for_minus(z: Any) -> Any:
    return sigmoid(z) * (1.0 + sigmoid(z))


def square_forgotten(z: Any) -> Any:
    return sigmoid(-np.asarray(z))


def sigmoid_squared(z: Any) -> Any:
    return sigmoid(z) ** 2


def quotient_overflows(z: Any) -> Any:
    return np.exp(-z) / (1.0 + np.exp(-z)) ** 2


def mirrored_quotient_overflows(z: Any) -> Any:
    return np.exp(z) / (1.0 + np.exp(z)) ** 2


def from_left_to_right() -> Iterator[Inputs]:
    yield {"z": np.linspace(-8.0, 8.0, 161)}


EXERCISE = Exercise(
    file="neuron",
    function="sigmoid_prime",
    title="the slope of the sigmoid",
    hint="The slope is largest at z = 0, where it is 1/4, and falls towards 0 on both sides. It can be written with "
    "nothing but the value of the sigmoid at the same place.",
    checks=(
        Check(
            title="gives the slope of the sigmoid for a vector", points=1.0, draw=vectors, compare=Close(), open=True
        ),
        Check(
            title="gives a number for a number", points=0.5, draw=numbers, compare=Close(), where="for single numbers"
        ),
        Check(
            title="keeps the shape of any array",
            points=0.5,
            draw=arrays,
            compare=Close(),
            where="for arrays of more than one dimension",
        ),
        Check(title="stays right for large inputs", points=0.5, draw=large, compare=Close(), where="for large inputs"),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    requires=("sigmoid",),
    misconceptions=(
        Misconception(
            wrong=sigmoid_itself,
            hint="This is the height of the curve. Its slope is small where the curve is flat: near 0 and near 1.",
        ),
        Misconception(
            wrong=z_taken_for_activation,
            hint="You put z where the value of the sigmoid belongs. The formula a (1 - a) speaks of activations.",
        ),
        Misconception(
            wrong=applied_to_activation,
            hint="You take the slope at the activation. It is asked for at z: apply the sigmoid once, not twice.",
        ),
        Misconception(
            wrong=sign_flipped,
            hint="The sigmoid rises everywhere, so its slope is never negative. Check the inner derivative of e^-z.",
        ),
        Misconception(
            wrong=slope_of_tanh,
            hint="1 - a^2 is the slope of tanh. The sigmoid has another one.",
        ),
        Misconception(
            wrong=slope_of_real_tanh,
            hint="This is the slope of tanh, which runs from -1 to 1. The sigmoid is flatter.",
        ),
        Misconception(
            wrong=plus_for_minus,
            hint="Where the curve is nearly 1 it is flat, but your slope is largest there. Check the sign in the "
            "bracket.",
        ),
        Misconception(
            wrong=square_forgotten,
            hint="The derivative of a quotient has the square of the denominator below. Where is it?",
        ),
        Misconception(
            wrong=sigmoid_squared,
            hint="Your slope keeps growing with z. One of the two factors must shrink where the curve nears 1.",
        ),
        Misconception(
            wrong=quotient_overflows,
            hint="Your formula is right on paper, but for very negative z it divides infinity by infinity. "
            "Write the slope with the sigmoid that you have: it does not overflow.",
        ),
        Misconception(
            wrong=mirrored_quotient_overflows,
            hint="Your formula is right on paper, but for very large z it divides infinity by infinity. "
            "Write the slope with the sigmoid that you have: it does not overflow.",
        ),
    ),
    exhibits=(Exhibit(form="curve", title="the slope that you wrote", draw=from_left_to_right),),
)
