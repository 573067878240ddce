"""Exercise: BP1, the error of the output layer."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice, spread
from .nielsen import bp1, sigmoid, sigmoid_prime


def vectors(rng: np.random.Generator) -> Iterator[Inputs]:
    for size in (3, 8, 30):
        yield {"nabla_a": rng.normal(size=size), "z": rng.normal(scale=1.5, size=size)}


def single(rng: np.random.Generator) -> Iterator[Inputs]:
    for _ in range(3):
        yield {"nabla_a": rng.normal(size=1), "z": rng.normal(scale=1.5, size=1)}


def large(rng: np.random.Generator) -> Iterator[Inputs]:
    for size in (6, 15):
        yield {"nabla_a": 100 * rng.normal(size=size), "z": spread(rng, size)}
    # e^z overflows beyond 710, where the others seldom reach.
    yield {"nabla_a": rng.normal(size=2), "z": np.array([float(rng.normal()), float(rng.uniform(720, 900))])}


def slope_forgotten(nabla_a: Any, z: Any) -> Any:
    return nabla_a * np.ones_like(z)


def sigmoid_for_slope(nabla_a: Any, z: Any) -> Any:
    return nabla_a * sigmoid(z)


def slope_at_the_activation(nabla_a: Any, z: Any) -> Any:
    return nabla_a * sigmoid_prime(sigmoid(z))


def z_taken_for_activation(nabla_a: Any, z: Any) -> Any:
    return nabla_a * z * (1.0 - z)


def dot_for_product(nabla_a: Any, z: Any) -> Any:
    return nabla_a @ sigmoid_prime(z)


def sum_for_product(nabla_a: Any, z: Any) -> Any:
    return nabla_a + sigmoid_prime(z)


def sign_flipped(nabla_a: Any, z: Any) -> Any:
    return -bp1(nabla_a, z)


def doubled(nabla_a: Any, z: Any) -> Any:
    return 2.0 * bp1(nabla_a, z)


def outer_for_product(nabla_a: Any, z: Any) -> Any:
    return np.outer(nabla_a, sigmoid_prime(z))


def slope_alone(nabla_a: Any, z: Any) -> Any:
    return sigmoid_prime(z)


def arguments_swapped(nabla_a: Any, z: Any) -> Any:
    return z * sigmoid_prime(nabla_a)


def averaged(nabla_a: Any, z: Any) -> Any:
    return bp1(nabla_a, z) / len(z)


def changed_in_place(nabla_a: Any, z: Any) -> Any:
    nabla_a *= sigmoid_prime(z)
    return nabla_a


EXERCISE = Exercise(
    file="backprop",
    function="bp1_output_error",
    title="BP1, the error of the output layer",
    hint="BP1 has two factors, and the circled dot between them multiplies entry by entry.",
    checks=(
        Check(title="gives the error of the output layer", points=1.25, draw=vectors, compare=Close(), open=True),
        Check(title="works for a single unit", points=0.5, draw=single, compare=Close(), where="for a single unit"),
        Check(title="stays right for large inputs", points=0.75, draw=large, compare=Close(), where="for large inputs"),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    requires=("sigmoid_prime",),
    misconceptions=(
        Misconception(
            wrong=slope_forgotten,
            hint="You give nabla_a as it came. BP1 has a second factor, which tells how much each unit can still move.",
        ),
        Misconception(
            wrong=sigmoid_for_slope,
            hint="The second factor of BP1 has a little dash on its sigma: it is the slope, not the sigmoid.",
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
            wrong=dot_for_product,
            hint="You get a single number. The circled dot multiplies entry by entry and does not add up.",
        ),
        Misconception(wrong=sum_for_product, hint="You add the two factors of BP1. The circled dot multiplies."),
        Misconception(wrong=sign_flipped, hint="The sign is the wrong way round: BP1 has no minus."),
        Misconception(wrong=doubled, hint="Everything is twice too large: the 1/2 of the cost is already in nabla_a."),
        Misconception(
            wrong=outer_for_product,
            hint="You get a matrix of all products. The circled dot pairs each entry with the one at its own place.",
        ),
        Misconception(wrong=slope_alone, hint="You give the slope only. The other factor of BP1 is not used."),
        Misconception(
            wrong=arguments_swapped,
            hint="The slope belongs to z, and nabla_a is the factor before it. You have them the other way round.",
        ),
        Misconception(wrong=averaged, hint="Your error is divided by the number of units. BP1 takes no average."),
        Misconception(
            wrong=changed_in_place,
            hint="*= on an array changes the caller's array. Make a new one with *.",
        ),
    ),
)
