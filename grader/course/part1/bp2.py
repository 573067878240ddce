"""Exercise: BP2, the error of a hidden layer."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice, spread
from .nielsen import bp2, sigmoid, sigmoid_prime


def sized(rng: np.random.Generator, *sizes: Any) -> Iterator[Inputs]:
    for n, n_next in sizes:
        yield {
            "w_next": rng.normal(size=(n_next, n)),
            "delta_next": rng.normal(size=n_next),
            "z": rng.normal(scale=1.5, size=n),
        }


def square(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (2, 2), (6, 6), (15, 15))


def oblong(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (3, 2), (2, 7), (30, 5), (4, 25))


def single(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (1, 1), (1, 4), (5, 1))


def large(rng: np.random.Generator) -> Iterator[Inputs]:
    for n, n_next in ((6, 4), (9, 12)):
        yield {
            "w_next": 10 * rng.normal(size=(n_next, n)),
            "delta_next": 100 * rng.normal(size=n_next),
            "z": spread(rng, n),
        }
    # e^z overflows beyond 710, where the others seldom reach.
    yield {
        "w_next": rng.normal(size=(3, 2)),
        "delta_next": rng.normal(size=3),
        "z": np.array([float(rng.normal()), float(rng.uniform(720, 900))]),
    }


def transpose_missing(w_next: Any, delta_next: Any, z: Any) -> Any:
    return (w_next @ delta_next) * sigmoid_prime(z)


def transposed_where_square(w_next: Any, delta_next: Any, z: Any) -> Any:
    w = w_next if w_next.shape[0] == w_next.shape[1] else w_next.T
    return (w @ delta_next) * sigmoid_prime(z)


def slope_forgotten(w_next: Any, delta_next: Any, z: Any) -> Any:
    return w_next.T @ delta_next


def sigmoid_for_slope(w_next: Any, delta_next: Any, z: Any) -> Any:
    return (w_next.T @ delta_next) * sigmoid(z)


def slope_at_the_activation(w_next: Any, delta_next: Any, z: Any) -> Any:
    return (w_next.T @ delta_next) * sigmoid_prime(sigmoid(z))


def z_taken_for_activation(w_next: Any, delta_next: Any, z: Any) -> Any:
    return (w_next.T @ delta_next) * z * (1.0 - z)


def errors_added_without_weights(w_next: Any, delta_next: Any, z: Any) -> Any:
    return delta_next.sum() * sigmoid_prime(z)


def weights_added_without_errors(w_next: Any, delta_next: Any, z: Any) -> Any:
    return w_next.sum(axis=0) * sigmoid_prime(z)


def sum_for_product(w_next: Any, delta_next: Any, z: Any) -> Any:
    return w_next.T @ delta_next + sigmoid_prime(z)


def sign_flipped(w_next: Any, delta_next: Any, z: Any) -> Any:
    return -bp2(w_next, delta_next, z)


def not_added_up(w_next: Any, delta_next: Any, z: Any) -> Any:
    return w_next.T * delta_next * sigmoid_prime(z)[:, None]


def mean_for_sum(w_next: Any, delta_next: Any, z: Any) -> Any:
    return bp2(w_next, delta_next, z) / len(delta_next)


def dot_with_the_slope(w_next: Any, delta_next: Any, z: Any) -> Any:
    return (w_next.T @ delta_next) @ sigmoid_prime(z)


def column(w_next: Any, delta_next: Any, z: Any) -> Any:
    return bp2(w_next, delta_next, z)[:, None]


EXERCISE = Exercise(
    file="backprop",
    function="bp2_hidden_error",
    title="BP2, the error of a hidden layer",
    hint="Write the shapes under BP2: the error of the next layer has n_next entries, that of this layer has n. Which "
    "matrix leads from one to the other?",
    checks=(
        Check(title="gives the error of a hidden layer", points=1.0, draw=square, compare=Close(), open=True),
        Check(
            title="works when layers differ in size",
            points=1.5,
            draw=oblong,
            compare=Close(),
            where="for layers that differ in size",
        ),
        Check(title="works for a single unit", points=0.5, draw=single, compare=Close(), where="for a single unit"),
        Check(title="stays right for large inputs", points=0.5, draw=large, compare=Close(), where="for large inputs"),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    requires=("sigmoid_prime",),
    misconceptions=(
        Misconception(
            wrong=transpose_missing,
            hint="Look at the little T in BP2: the error runs backward through w, from the next layer to this one.",
        ),
        Misconception(
            wrong=transposed_where_square,
            hint="Your product is right only where the shapes leave no choice. Which way does BP2 say for a square w?",
        ),
        Misconception(
            wrong=slope_forgotten,
            hint="The error has come back through the weights, but BP2 has one more factor: the slope at this layer's "
            "z.",
        ),
        Misconception(
            wrong=sigmoid_for_slope,
            hint="The last factor of BP2 has a little dash on its sigma: it is the slope, not the sigmoid.",
        ),
        Misconception(
            wrong=slope_at_the_activation,
            hint="The slope is taken at z. You take it at the activation, as if the sigmoid were applied twice.",
        ),
        Misconception(
            wrong=z_taken_for_activation,
            hint="z (1 - z) treats z as an activation. The slope at z is what sigmoid_prime gives.",
        ),
        Misconception(
            wrong=errors_added_without_weights,
            hint="You add up the errors of the next layer as they are. Each reaches this layer through its own weight.",
        ),
        Misconception(
            wrong=weights_added_without_errors,
            hint="You add up the weights as they are. Each carries the error of the unit that it leads to.",
        ),
        Misconception(wrong=sum_for_product, hint="You add the slope. The circled dot in BP2 multiplies."),
        Misconception(wrong=sign_flipped, hint="The sign is the wrong way round: BP2 has no minus."),
        Misconception(
            wrong=not_added_up,
            hint="You have the right products, but a unit's error is the sum over all units of the next layer.",
        ),
        Misconception(wrong=mean_for_sum, hint="You take a mean over the next layer. The matrix product adds up."),
        Misconception(
            wrong=dot_with_the_slope,
            hint="You get a single number. The circled dot multiplies entry by entry and does not add up.",
        ),
        Misconception(wrong=column, hint="The error is a vector of shape (n,), not a column of shape (n, 1)."),
    ),
)
