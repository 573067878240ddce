"""Exercise: a whole network, forward."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, network, same_answer_twice
from .nielsen import forward, sigmoid


def sized(rng: np.random.Generator, *shapes: Any) -> Iterator[Inputs]:
    for sizes in shapes:
        yield {"network": network(rng, *sizes), "x": rng.normal(size=sizes[0])}


def two_layers(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (2, 2, 2), (4, 4, 4))


def one_layer(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (3, 3), (2, 1), (1, 4))


def deep(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (3, 3, 3, 3), (2, 2, 2, 2, 2), (4, 4, 4, 4, 4, 4))


def oblong(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (2, 5, 3), (30, 6, 4), (5, 1, 7), (4, 2, 3, 1))


def input_missing(network: Any, x: Any) -> Any:
    zs, activations = forward(network, x)
    return zs, activations[1:]


def order_swapped(network: Any, x: Any) -> Any:
    zs, activations = forward(network, x)
    return activations, zs


def input_among_zs(network: Any, x: Any) -> Any:
    zs, activations = forward(network, x)
    return [x, *zs], activations


def last_layer_missing(network: Any, x: Any) -> Any:
    return forward(network[:-1], x)


def first_layer_only(network: Any, x: Any) -> Any:
    return forward(network[:1], x)


def output_without_activation(network: Any, x: Any) -> Any:
    zs, activations = forward(network, x)
    return zs, [*activations[:-1], zs[-1]]


def z_passed_on(network: Any, x: Any) -> Any:
    zs, activations, a = [], [x], x
    for w, b in network:
        a = w @ a + b
        zs.append(a)
        activations.append(sigmoid(a))
    return zs, activations


def every_layer_sees_the_input(network: Any, x: Any) -> Any:
    zs = [w @ x + b for w, b in network]
    return zs, [x, *(sigmoid(z) for z in zs)]


def layers_in_reverse(network: Any, x: Any) -> Any:
    return forward(network[::-1], x)


def lists_in_reverse(network: Any, x: Any) -> Any:
    zs, activations = forward(network, x)
    return zs[::-1], activations[::-1]


def input_squashed(network: Any, x: Any) -> Any:
    return forward(network, sigmoid(x))


def outputs_only(network: Any, x: Any) -> Any:
    zs, activations = forward(network, x)
    return zs[-1], activations[-1]


def final_output_only(network: Any, x: Any) -> Any:
    return forward(network, x)[1][-1]


def biases_ignored(network: Any, x: Any) -> Any:
    return forward([(w, np.zeros_like(b)) for w, b in network], x)


def same_list_throughout(network: Any, x: Any) -> Any:
    zs, activations = forward(network, x)
    return [zs[-1]] * len(zs), [x] + [activations[-1]] * len(zs)


EXERCISE = Exercise(
    file="forward",
    function="forward",
    title="a whole network, forward",
    hint="Keep two lists. The activations begin with x; then each layer takes the last activations and adds one entry "
    "to both lists.",
    checks=(
        Check(title="goes through two layers", points=1.0, draw=two_layers, compare=Close(), open=True),
        Check(title="works for one layer", points=0.5, draw=one_layer, compare=Close(), where="for a single layer"),
        Check(
            title="goes through three to five layers",
            points=1.0,
            draw=deep,
            compare=Close(),
            where="for more than two layers",
        ),
        Check(
            title="works when layers differ in size",
            points=1.0,
            draw=oblong,
            compare=Close(),
            where="for layers that differ in size",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    requires=("layer_forward",),
    misconceptions=(
        Misconception(
            wrong=input_missing,
            hint="Your activations are one short: activations[0] is x, which the way back needs for the first layer.",
        ),
        Misconception(wrong=order_swapped, hint="You give the activations first. The weighted inputs zs come first."),
        Misconception(
            wrong=input_among_zs,
            hint="x is an activation, not a weighted input: zs has one entry a layer and does not begin with x.",
        ),
        Misconception(wrong=last_layer_missing, hint="You stop one layer early. How often must your loop run?"),
        Misconception(
            wrong=first_layer_only,
            hint="You stop after the first layer. Is your `return` inside the loop?",
        ),
        Misconception(
            wrong=output_without_activation,
            hint="The last layer is a layer like the others: its activations are the sigmoid of its z.",
        ),
        Misconception(
            wrong=z_passed_on,
            hint="You hand z to the next layer. What a layer takes in are the activations of the one before.",
        ),
        Misconception(
            wrong=every_layer_sees_the_input,
            hint="Every layer of yours reads x. Only the first does: the others read the activations before them.",
        ),
        Misconception(
            wrong=layers_in_reverse,
            hint="You begin with the last layer. On the way forward the first layer of the list comes first.",
        ),
        Misconception(
            wrong=lists_in_reverse,
            hint="Your lists run from the output to the input. Add each new entry at the end.",
        ),
        Misconception(
            wrong=input_squashed, hint="x goes in as it is: the sigmoid is for the weighted inputs of layers."
        ),
        Misconception(
            wrong=outputs_only,
            hint="You give the last layer's values only. The way back needs those of every layer: collect them in "
            "lists.",
        ),
        Misconception(
            wrong=final_output_only,
            hint="You give the outputs only. The way back needs every z and every activation: give two lists.",
        ),
        Misconception(wrong=biases_ignored, hint="A layer is a pair (w, b): your network never uses the second one."),
        Misconception(
            wrong=same_list_throughout,
            hint="All entries of your lists are those of the last layer. Append a new array each time, do not "
            "overwrite.",
        ),
    ),
)
