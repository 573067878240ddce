"""Exercise: the gradient of a whole network by back propagation."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Exhibit, Inputs, Misconception
from ..draws import leaves_arguments_alone, network, same_answer_twice
from .nielsen import Gradient, backprop, bp1, bp2, forward, sigmoid, sigmoid_prime


def sized(rng: np.random.Generator, *shapes: Any) -> Iterator[Inputs]:
    for sizes in shapes:
        yield {"network": network(rng, *sizes), "x": rng.normal(size=sizes[0]), "y": rng.random(size=sizes[-1])}


def two_layers(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (2, 2, 2), (4, 4, 4))


def one_layer(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (3, 2), (1, 1))


def oblong(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (3, 5, 2), (20, 4, 3), (2, 1, 3))


def deep(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (3, 3, 3, 3), (2, 2, 2, 2, 2), (3, 3, 3, 3, 3, 3))


def deep_and_oblong(rng: np.random.Generator) -> Iterator[Inputs]:
    return sized(rng, (4, 2, 3), (2, 4, 3, 2))


def slopes(network: Any, x: Any, y: Any) -> Gradient:
    """Return the gradient by central differences of the cost: no back propagation at all.

    The step of 1e-5 balances the error of the formula, in the order of its square, with that of rounding.
    """

    def cost() -> float:
        return float(0.5 * np.sum((forward(network, x)[1][-1] - y) ** 2))

    def slope(array: np.ndarray, index: Any, step: float = 1e-5) -> float:
        value = array[index]
        array[index] = value + step
        above = cost()
        array[index] = value - step
        below = cost()
        array[index] = value
        return (above - below) / (2 * step)

    def all_slopes(array: np.ndarray) -> np.ndarray:
        return np.array([slope(array, index) for index in np.ndindex(*array.shape)]).reshape(array.shape)

    return [(all_slopes(w), all_slopes(b)) for w, b in network]


def target_minus_output(network: Any, x: Any, y: Any) -> Any:
    return backprop(network, x, y, nabla=lambda a, y: y - a)


def factor_two(network: Any, x: Any, y: Any) -> Any:
    return backprop(network, x, y, nabla=lambda a, y: 2 * (a - y))


def mean_over_outputs(network: Any, x: Any, y: Any) -> Any:
    return backprop(network, x, y, nabla=lambda a, y: (a - y) / len(y))


def target_ignored(network: Any, x: Any, y: Any) -> Any:
    return backprop(network, x, y, nabla=lambda a, y: a)


def output_slope_forgotten(network: Any, x: Any, y: Any) -> Any:
    return backprop(network, x, y, output_error=lambda nabla_a, z: nabla_a)


def hidden_slope_forgotten(network: Any, x: Any, y: Any) -> Any:
    return backprop(network, x, y, hidden_error=lambda w, delta, z: w.T @ delta)


def slope_at_the_activation(network: Any, x: Any, y: Any) -> Any:
    return backprop(
        network,
        x,
        y,
        output_error=lambda nabla_a, z: bp1(nabla_a, sigmoid(z)),
        hidden_error=lambda w, delta, z: bp2(w, delta, sigmoid(z)),
    )


def last_to_first(network: Any, x: Any, y: Any) -> Any:
    return backprop(network, x, y)[::-1]


def pairs_swapped(network: Any, x: Any, y: Any) -> Any:
    return [(nabla_b, nabla_w) for nabla_w, nabla_b in backprop(network, x, y)]


def weights_and_biases_apart(network: Any, x: Any, y: Any) -> Any:
    gradient = backprop(network, x, y)
    return [nabla_w for nabla_w, _ in gradient], [nabla_b for _, nabla_b in gradient]


def last_layer_only(network: Any, x: Any, y: Any) -> Any:
    gradient = backprop(network, x, y)
    return [*((np.zeros_like(w), np.zeros_like(b)) for w, b in gradient[:-1]), gradient[-1]]


def biases_left_out(network: Any, x: Any, y: Any) -> Any:
    return backprop(network, x, y, bias=np.zeros_like)


def weights_transposed(network: Any, x: Any, y: Any) -> Any:
    return backprop(network, x, y, weight=np.outer)


def weights_of_this_layer(network: Any, x: Any, y: Any) -> Any:
    return _backward(network, x, y, weights=lambda layer: layer)


def slope_of_the_next_layer(network: Any, x: Any, y: Any) -> Any:
    return _backward(network, x, y, slope=lambda layer: layer + 1)


def activations_of_this_layer(network: Any, x: Any, y: Any) -> Any:
    return _backward(network, x, y, activation=lambda layer: layer + 1)


def z_for_activation(network: Any, x: Any, y: Any) -> Any:
    zs, _ = forward(network, x)
    gradient = backprop(network, x, y)
    return [(np.outer(delta, a), delta) for (_, delta), a in zip(gradient, [x, *zs])]


def same_error_in_every_layer(network: Any, x: Any, y: Any) -> Any:
    return backprop(network, x, y, hidden_error=lambda w, delta, z: delta)


def weights_updated(network: Any, x: Any, y: Any) -> Any:
    return [(w - nw, b - nb) for (w, b), (nw, nb) in zip(network, backprop(network, x, y))]


def _backward(
    network: Any,
    x: Any,
    y: Any,
    weights: Any = lambda layer: layer + 1,
    slope: Any = lambda layer: layer,
    activation: Any = lambda layer: layer,
) -> Gradient:
    """Go backward with the number of a layer bent in one place."""
    zs, activations = forward(network, x)
    last = len(network) - 1
    delta = bp1(activations[-1] - y, zs[-1])
    gradient = [(np.outer(delta, activations[activation(last)]), delta)]
    for layer in range(last - 1, -1, -1):
        delta = (network[weights(layer)][0].T @ delta) * sigmoid_prime(zs[slope(layer)])
        gradient.insert(0, (np.outer(delta, activations[activation(layer)]), delta))
    return gradient


def three_layers() -> Iterator[Inputs]:
    return sized(np.random.default_rng(8), (3, 5, 4, 2))


EXERCISE = Exercise(
    file="backprop",
    function="backprop",
    title="the gradient of a whole network",
    hint="Go forward once and keep everything. BP1 starts the way back at the last layer; at each layer BP3 and BP4 "
    "give "
    "its pair, and BP2 carries the error one layer down.",
    checks=(
        Check(title="gives the gradient for two layers", points=1.25, draw=two_layers, compare=Close(), open=True),
        Check(
            title="works when layers differ in size",
            points=1.25,
            draw=oblong,
            compare=Close(),
            where="for layers that differ in size",
        ),
        Check(
            title="goes back through three to five layers",
            points=1.25,
            draw=deep,
            compare=Close(),
            where="for more than two layers",
        ),
        Check(title="works for one layer", points=0.5, draw=one_layer, compare=Close(), where="for a single layer"),
        Check(
            title="agrees with the slope of the cost",
            points=1.25,
            draw=deep_and_oblong,
            compare=Close(),
            expected=slopes,
            where="for layers that differ in size",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    requires=(
        "forward",
        "bp1_output_error",
        "bp2_hidden_error",
        "bp3_bias_gradient",
        "bp4_weight_gradient",
    ),
    misconceptions=(
        Misconception(
            wrong=target_minus_output,
            hint="Every sign is the wrong way round. The derivative of 1/2 (a - y)^2 by a is not y - a.",
        ),
        Misconception(
            wrong=factor_two,
            hint="Everything is twice too large. The 1/2 in the cost cancels the 2 of the square.",
        ),
        Misconception(
            wrong=mean_over_outputs,
            hint="You divide by the number of outputs. The cost is half the sum of squares, not a mean.",
        ),
        Misconception(
            wrong=target_ignored, hint="Your gradient does not depend on y. Where does the target enter the cost?"
        ),
        Misconception(
            wrong=output_slope_forgotten,
            hint="The way back begins with a - y alone. BP1 has a second factor at the output layer.",
        ),
        Misconception(
            wrong=hidden_slope_forgotten,
            hint="The last layer is right. On the way to the hidden layers BP2 has one more factor than you use.",
        ),
        Misconception(
            wrong=slope_at_the_activation,
            hint="The slopes are taken at the activations. BP1 and BP2 take them at the weighted inputs: at zs.",
        ),
        Misconception(
            wrong=last_to_first,
            hint="Your list runs from the last layer to the first. It is asked for in the order of the network.",
        ),
        Misconception(
            wrong=pairs_swapped, hint="In each pair the weights' gradient comes first, then that of the biases."
        ),
        Misconception(
            wrong=weights_and_biases_apart,
            hint="You give two lists, of weights and of biases. One list of pairs is asked for, one pair a layer.",
        ),
        Misconception(
            wrong=last_layer_only,
            hint="The last layer is right, but the others stay at 0. BP2 carries the error to the layer before.",
        ),
        Misconception(
            wrong=biases_left_out, hint="The weights are right, but the biases get no gradient: BP3 is missing."
        ),
        Misconception(
            wrong=weights_transposed,
            hint="The weights' gradients have rows and columns swapped: each must have the shape of its w.",
        ),
        Misconception(
            wrong=weights_of_this_layer,
            hint="BP2 goes back through the weights of the next layer. You use those of the layer that you arrive at.",
        ),
        Misconception(
            wrong=slope_of_the_next_layer,
            hint="In BP2 the slope is taken at the z of the layer that you arrive at. Check the index into zs.",
        ),
        Misconception(
            wrong=activations_of_this_layer,
            hint="BP4 takes the activations of the layer before. Remember that activations begins with x.",
        ),
        Misconception(
            wrong=z_for_activation,
            hint="BP4 takes activations. From the second layer on you use weighted inputs in their place.",
        ),
        Misconception(
            wrong=same_error_in_every_layer,
            hint="You use the output's error in every layer. On its way back it changes: that is BP2.",
        ),
        Misconception(
            wrong=weights_updated,
            hint="You give a network after a step. Only the gradient is asked for here: the step comes next.",
        ),
    ),
    exhibits=(
        Exhibit(
            form="agreement",
            title="every derivative that you give, against the slope of the cost there",
            draw=three_layers,
            expected=slopes,
        ),
    ),
)
