"""Exercise: the sigmoid."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Exhibit, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice
from .nielsen import sigmoid


def vectors(rng: np.random.Generator) -> Iterator[Inputs]:
    for size in (4, 1, 9, 30, 4):
        yield {"z": rng.normal(scale=2.0, size=size)}


def numbers(rng: np.random.Generator) -> Iterator[Inputs]:
    for z in (float(rng.normal()), -float(rng.uniform(1, 4)), int(rng.integers(1, 5)), -int(rng.integers(1, 5)), 0):
        yield {"z": z}


def arrays(rng: np.random.Generator) -> Iterator[Inputs]:
    for shape in ((3, 5), (6, 1), (2, 3, 4)):
        yield {"z": rng.normal(scale=2.0, size=shape)}


def small_results(rng: np.random.Generator) -> Iterator[Inputs]:
    for size in (8, 20):
        yield {"z": rng.uniform(-9.0, -4.0, size=size)}
    # Here whoever limits z to 15 or so gives more than is left.
    yield {"z": rng.uniform(-30.0, -24.0, size=4)}


def large(rng: np.random.Generator) -> Iterator[Inputs]:
    for far in (40.0, 1e3, 1e30):
        yield {
            "z": np.concatenate([rng.normal(size=3), far * rng.uniform(1, 2, size=2), -far * rng.uniform(1, 2, size=3)])
        }
    # One sign by itself: tells e^-z from e^z, and either from a choice between the two that computes both.
    for sign in (-1.0, 1.0):
        yield {"z": np.array([float(rng.normal()), sign * float(rng.uniform(800, 900))])}


def sign_missing(z: Any) -> Any:
    return sigmoid(-np.asarray(z))


def naive_formula(z: Any) -> Any:
    return 1.0 / (1.0 + np.exp(-z))


def exp_over_one_plus_exp(z: Any) -> Any:
    return np.exp(z) / (1.0 + np.exp(z))


def both_formulas_computed(z: Any) -> Any:
    return np.where(np.asarray(z) >= 0, naive_formula(z), exp_over_one_plus_exp(z))


def brackets_missing(z: Any) -> Any:
    return 1.0 / 1.0 + np.exp(-z)


def one_missing(z: Any) -> Any:
    return 1.0 / np.exp(-z)


def hyperbolic_tangent(z: Any) -> Any:
    return np.tanh(z)


def tanh_of_whole_z(z: Any) -> Any:
    return 0.5 * (1.0 + np.tanh(z))


def step_function(z: Any) -> Any:
    return np.where(np.asarray(z) >= 0, 1.0, 0.0)


def relu(z: Any) -> Any:
    return np.maximum(z, 0.0)


def softmax(z: Any) -> Any:
    e = np.exp(z - np.max(z))
    return e / e.sum()


def rounded(z: Any) -> Any:
    return np.round(sigmoid(z), 3)


def clipped_too_tightly(z: Any) -> Any:
    return sigmoid(np.clip(z, -5.0, 5.0))


def column(z: Any) -> Any:
    return sigmoid(np.reshape(z, (-1, 1)))


def list_of_one(z: Any) -> Any:
    return np.atleast_1d(sigmoid(z))


def from_left_to_right() -> Iterator[Inputs]:
    yield {"z": np.linspace(-8.0, 8.0, 161)}


EXERCISE = Exercise(
    file="neuron",
    function="sigmoid",
    title="the sigmoid",
    hint="sigmoid(0) is one half. Start there, then try a large z and a very negative one on paper.",
    checks=(
        Check(title="gives 1 / (1 + e^-z) for a vector", points=0.75, draw=vectors, compare=Close(), open=True),
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
        Check(
            title="is exact where the result is small",
            points=0.25,
            draw=small_results,
            compare=Close(),
            where="for inputs whose result is small",
            hint="A result may be small and still count. Do you limit z, look values up or add a small number "
            "somewhere? Where z is very negative, that is larger than what is left.",
        ),
        Check(title="does not overflow", points=0.5, draw=large, compare=Close(), quiet=True, where="for large inputs"),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=sign_missing,
            hint="Your curve falls where z grows. Look at the sign in the exponent.",
        ),
        Misconception(
            wrong=naive_formula,
            hint="Your formula is right on paper, but e^-z is too large for a computer when z is very negative. "
            "Find a form of it in which the exponent is never positive, and choose by the sign of z.",
        ),
        Misconception(
            wrong=exp_over_one_plus_exp,
            hint="Your formula is right on paper, but e^z is too large for a computer when z is large. "
            "Find a form of it in which the exponent is never positive, and choose by the sign of z.",
        ),
        Misconception(
            wrong=both_formulas_computed,
            hint="Choosing by the sign of z is right, but np.where computes both formulas for every z, then drops one. "
            "Give each only the z that it can take, or find one exponent that is safe for both.",
        ),
        Misconception(
            wrong=brackets_missing,
            hint="Python divides before it adds. Which brackets does the fraction need?",
        ),
        Misconception(
            wrong=one_missing,
            hint="Your result grows without bound. Look at the denominator: it has two terms.",
        ),
        Misconception(
            wrong=hyperbolic_tangent,
            hint="tanh runs from -1 to 1. The sigmoid runs from 0 to 1: how do you stretch and shift one into the "
            "other?",
        ),
        Misconception(
            wrong=tanh_of_whole_z,
            hint="Your curve has the right height but is too steep. What is the argument of tanh in that identity?",
        ),
        Misconception(
            wrong=step_function,
            hint="Your neuron jumps from 0 to 1. The sigmoid is the smooth version of that step: it needs e.",
        ),
        Misconception(
            wrong=relu,
            hint="This is the rectifier, another activation function. Here the result must stay between 0 and 1.",
        ),
        Misconception(
            wrong=softmax,
            hint="Your values add up to 1 over the whole array. The sigmoid looks at each number by itself.",
        ),
        Misconception(
            wrong=rounded,
            hint="Your values are rounded. Give them back as they are computed: later steps need every digit.",
        ),
        Misconception(
            wrong=clipped_too_tightly,
            hint="Limiting z changes results that are small but not zero. If you clip, clip far out, in the hundreds.",
        ),
        Misconception(
            wrong=column,
            hint="Your result is a column with one entry a row. Keep the shape of z: do not reshape it.",
        ),
        Misconception(
            wrong=list_of_one,
            hint="For a single number you give an array with one entry. A number in means a number out.",
        ),
    ),
    exhibits=(Exhibit(form="curve", title="the sigmoid that you wrote", draw=from_left_to_right),),
)
