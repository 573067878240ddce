"""Exercise: one layer, forward."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import layer, leaves_arguments_alone, same_answer_twice, spread
from .nielsen import sigmoid, sigmoid_prime


def sized(rng: np.random.Generator, *sizes: Any) -> Iterator[Inputs]:
    for n_in, n_out in sizes:
        w, b = layer(rng, n_in, n_out)
        yield {"w": w, "b": b, "a": rng.normal(size=n_in)}


def square(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (2, 2), (5, 5), (12, 12))


def oblong(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (2, 3), (7, 3), (30, 4), (6, 25))


def single(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (4, 1), (1, 1), (1, 5))


def large(rng: np.random.Generator) -> Iterator[Inputs]:
    for n_in, n_out in ((3, 6), (8, 7)):
        w, _ = layer(rng, n_in, n_out)
        yield {"w": w, "b": spread(rng, n_out), "a": rng.normal(size=n_in)}
    # e^z overflows beyond 710, where the others seldom reach.
    w, _ = layer(rng, 3, 2)
    yield {"w": w, "b": np.array([float(rng.normal()), float(rng.uniform(730, 900))]), "a": rng.uniform(-1, 1, size=3)}


def order_swapped(w: Any, b: Any, a: Any) -> Any:
    z = w @ a + b
    return sigmoid(z), z


def bias_forgotten(w: Any, b: Any, a: Any) -> Any:
    z = w @ a
    return z, sigmoid(z)


def bias_subtracted(w: Any, b: Any, a: Any) -> Any:
    z = w @ a - b
    return z, sigmoid(z)


def bias_after_sigmoid(w: Any, b: Any, a: Any) -> Any:
    z = w @ a
    return z, sigmoid(z) + b


def no_activation(w: Any, b: Any, a: Any) -> Any:
    z = w @ a + b
    return z, z


def transposed(w: Any, b: Any, a: Any) -> Any:
    z = w.T @ a + b
    return z, sigmoid(z)


def transposed_with_any_size(w: Any, b: Any, a: Any) -> Any:
    z = a @ w + b if w.shape[0] == w.shape[1] else w @ a + b
    return z, sigmoid(z)


def summed_over_units(w: Any, b: Any, a: Any) -> Any:
    z = (w * a).sum(axis=0) + b
    return z, sigmoid(z)


def matrix_not_summed(w: Any, b: Any, a: Any) -> Any:
    z = w * a + b[:, None]
    return z, sigmoid(z)


def star_for_product(w: Any, b: Any, a: Any) -> Any:
    z = w * a + b
    return z, sigmoid(z)


def sigmoid_of_the_inputs(w: Any, b: Any, a: Any) -> Any:
    z = w @ sigmoid(a) + b
    return z, sigmoid(z)


def slope_for_sigmoid(w: Any, b: Any, a: Any) -> Any:
    z = w @ a + b
    return z, sigmoid_prime(z)


def tanh_for_sigmoid(w: Any, b: Any, a: Any) -> Any:
    z = w @ a + b
    return z, np.tanh(z)


def columns(w: Any, b: Any, a: Any) -> Any:
    z = (w @ a + b)[:, None]
    return z, sigmoid(z)


def activations_only(w: Any, b: Any, a: Any) -> Any:
    return sigmoid(w @ a + b)


def bias_changed_in_place(w: Any, b: Any, a: Any) -> Any:
    b += w @ a
    return b, sigmoid(b)


EXERCISE = Exercise(
    file="forward",
    function="layer_forward",
    title="one layer, forward",
    hint="First z: each unit multiplies its row of w with a, adds up, and adds its bias. Then the sigmoid of z. "
    "Give back both, z first.",
    checks=(
        Check(title="gives z and the activations", points=0.75, draw=square, compare=Close(), open=True),
        Check(
            title="works when the layer has another size than its inputs",
            points=0.75,
            draw=oblong,
            compare=Close(),
            where="for layers that differ in size from their inputs",
        ),
        Check(
            title="works for a single unit or input",
            points=0.5,
            draw=single,
            compare=Close(),
            where="for a single unit or input",
        ),
        Check(title="works for large biases", points=0.5, draw=large, compare=Close(), where="for large biases"),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    requires=("sigmoid",),
    misconceptions=(
        Misconception(wrong=order_swapped, hint="You give the activations first. z comes first, then the activations."),
        Misconception(wrong=bias_forgotten, hint="Look at z = w a + b: one of the three letters is not in your z."),
        Misconception(wrong=bias_subtracted, hint="Look at z = w a + b: what is the sign of b?"),
        Misconception(
            wrong=bias_after_sigmoid,
            hint="The bias belongs inside the weighted input z, before the sigmoid is applied.",
        ),
        Misconception(
            wrong=no_activation,
            hint="z is right, but the second value is z again. What turns a weighted input into an activation?",
        ),
        Misconception(
            wrong=transposed,
            hint="Row j of w belongs to unit j, so w stands as it is: there is no transpose on the way forward.",
        ),
        Misconception(
            wrong=transposed_with_any_size,
            hint="Row j of w belongs to unit j. Your product runs down the columns of w where w is square.",
        ),
        Misconception(
            wrong=summed_over_units,
            hint="You add up over the units. Each unit adds up over its own inputs: along a row of w.",
        ),
        Misconception(
            wrong=matrix_not_summed,
            hint="The products of weights and inputs are there, but each unit still has to add up its own.",
        ),
        Misconception(
            wrong=star_for_product,
            hint="* multiplies entry by entry and does not add up. Which product of a matrix and a vector does?",
        ),
        Misconception(
            wrong=sigmoid_of_the_inputs,
            hint="a holds activations already. The sigmoid is applied once, to z, after w and b.",
        ),
        Misconception(
            wrong=slope_for_sigmoid,
            hint="The activations come from the sigmoid, not from its slope. The slope is for the way back.",
        ),
        Misconception(
            wrong=tanh_for_sigmoid,
            hint="Your activations run from -1 to 1. Every unit here is a sigmoid unit: use the function you wrote.",
        ),
        Misconception(
            wrong=columns,
            hint="z and the activations are vectors of shape (n_out,), not columns of shape (n_out, 1).",
        ),
        Misconception(
            wrong=activations_only,
            hint="Two values are asked for, and you give one: z is needed again on the way back.",
        ),
        Misconception(
            wrong=bias_changed_in_place,
            hint="+= on an array changes the caller's array, here the network's own bias. Make a new one with +.",
        ),
    ),
)
