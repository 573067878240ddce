"""Exercise: gradient descent."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Exhibit, Inputs, Misconception
from ..draws import leaves_arguments_alone, network, same_answer_twice
from .nielsen import Gradient, backprop, descend, mean, step


def drawn(rng: np.random.Generator, rows: int, epochs: int, *sizes: int) -> Inputs:
    return {
        "network": network(rng, *sizes),
        "xs": rng.normal(size=(rows, sizes[0])),
        "ys": rng.random(size=(rows, sizes[-1])),
        "eta": float(rng.uniform(0.5, 3.0)),
        "epochs": epochs,
    }


def one_step(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 3, 1, 2, 2, 1)
    yield drawn(rng, 5, 1, 3, 3, 3)


def several_steps(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 3, 2, 2, 3, 1)
    yield drawn(rng, 4, 5, 2, 2)


def one_example(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 1, 1, 4, 3, 2)
    # So long a step leads to a greater cost: it is taken all the same.
    near = {"network": [(np.array([[0.1]]), np.array([0.1]))], "xs": np.array([[1.0]]), "ys": np.array([[0.5]])}
    yield {**near, "eta": float(rng.uniform(60.0, 90.0)), "epochs": 3}


def oblong(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 2, 2, 6, 3, 2, 4)
    yield drawn(rng, 6, 1, 2, 7, 3)


def no_step_and_one(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 2, 0, 2, 3, 1)
    yield drawn(rng, 2, 1, 2, 3, 1)


def total(network: Any, xs: Any, ys: Any) -> Gradient:
    gradient = mean(network, xs, ys)
    return [(nabla_w * len(xs), nabla_b * len(xs)) for nabla_w, nabla_b in gradient]


def uphill(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return descend(network, xs, ys, -eta, epochs)


def sum_for_mean(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return descend(network, xs, ys, eta, epochs, gradient=total)


def step_for_each_row(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            network = step(network, backprop(network, x, y), eta)
    return network


def small_step_for_each_row(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return step_for_each_row(network, xs, ys, eta / len(xs), epochs)


def updated_while_computing(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    network = list(network)
    for _ in range(epochs):
        for layer in reversed(range(len(network))):
            network[layer] = step(network, mean(network, xs, ys), eta)[layer]
    return network


def one_epoch_more(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return descend(network, xs, ys, eta, epochs + 1)


def one_epoch_less(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return descend(network, xs, ys, eta, epochs - 1)


def one_step_only(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return descend(network, xs, ys, eta, min(epochs, 1))


def returned_inside_the_loop(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return descend(network, xs, ys, eta, 1) if epochs else None


def gradient_never_renewed(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    gradient = mean(network, xs, ys)
    return descend(network, xs, ys, eta, epochs, gradient=lambda *_: gradient)


def gradient_piles_up(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    pile = [(np.zeros_like(w), np.zeros_like(b)) for w, b in network]
    for _ in range(epochs):
        pile = [(w + nw, b + nb) for (w, b), (nw, nb) in zip(pile, mean(network, xs, ys))]
        network = step(network, pile, eta)
    return network


def last_example_only(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return descend(network, xs[-1:], ys[-1:], eta, epochs)


def last_example_divided(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return descend(network, xs[-1:], ys[-1:], eta / len(xs), epochs)


def first_example_only(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return descend(network, xs[:1], ys[:1], eta, epochs)


def biases_never_learn(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    def update(network: Any, gradient: Any, eta: float) -> Any:
        return [(w - eta * nabla_w, b) for (w, b), (nabla_w, _) in zip(network, gradient)]

    return descend(network, xs, ys, eta, epochs, update=update)


def rate_forgotten(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return descend(network, xs, ys, 1.0, epochs)


def averaged_twice(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return descend(network, xs, ys, eta / len(xs), epochs)


def averaged_over_inputs(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return descend(network, xs, ys, eta * len(xs) / len(xs[0]), epochs)


def gradient_in_place_of_network(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    return mean(descend(network, xs, ys, eta, max(epochs - 1, 0)), xs, ys)


def network_changed_in_place(network: Any, xs: Any, ys: Any, eta: Any, epochs: Any) -> Any:
    for _ in range(epochs):
        for (w, b), (nabla_w, nabla_b) in zip(network, mean(network, xs, ys)):
            w -= eta * nabla_w
            b -= eta * nabla_b
    return network


def learning_xor() -> Iterator[Inputs]:
    """Two hidden units that begin with small weights, after more and more epochs."""
    for epochs in (0, 2, 5, 10, 20, 40, 80, 160, 300):
        yield {
            "network": [
                (np.array([[0.6, -0.2], [1.6, -0.9]]), np.array([-0.2, -0.7])),
                (np.array([[3.3, -1.8]]), np.array([1.0])),
            ],
            "xs": np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]),
            "ys": np.array([[0.0], [1.0], [1.0], [0.0]]),
            "eta": 8.0,
            "epochs": epochs,
        }


def after_all_epochs() -> Iterator[Inputs]:
    *_, last = learning_xor()
    yield last


EXERCISE = Exercise(
    file="descent",
    function="gradient_descent",
    title="gradient descent",
    hint="Take one epoch on paper: the gradient of each row by backprop, their mean, then one step of every layer "
    "against it. Only then does the next epoch begin.",
    checks=(
        Check(title="takes one step against the mean gradient", points=1.0, draw=one_step, compare=Close(), open=True),
        Check(
            title="takes as many steps as there are epochs",
            points=1.0,
            draw=several_steps,
            compare=Close(),
            where="for more than one epoch",
        ),
        Check(
            title="works when layers differ in size",
            points=0.75,
            draw=oblong,
            compare=Close(),
            where="for layers that differ in size",
        ),
        Check(
            title="works for a single example",
            points=0.5,
            draw=one_example,
            compare=Close(),
            where="for a single example",
        ),
        Check(
            title="takes no step in no epoch",
            points=0.25,
            draw=no_step_and_one,
            compare=Close(),
            where="where there is no epoch to run",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    requires=("backprop",),
    misconceptions=(
        Misconception(
            wrong=uphill,
            hint="Your network climbs. The gradient points to where the cost grows: which way must the step go?",
        ),
        Misconception(
            wrong=sum_for_mean,
            hint="Your steps grow with the number of examples. Average the gradients, do not only add them up.",
        ),
        Misconception(
            wrong=step_for_each_row,
            hint="You take a step after every example. Here all examples are seen first, then comes one step.",
        ),
        Misconception(
            wrong=small_step_for_each_row,
            hint="You take a small step after every example, so later gradients are those of a changed network. "
            "Compute all gradients first.",
        ),
        Misconception(
            wrong=updated_while_computing,
            hint="You change layers while gradients are still being computed. All gradients of a step belong to the "
            "same network: compute them first, then change all layers.",
        ),
        Misconception(
            wrong=one_epoch_more, hint="You take one step too many. How often does your loop run for 1 epoch?"
        ),
        Misconception(
            wrong=one_epoch_less, hint="You take one step too few. How often does your loop run for 1 epoch?"
        ),
        Misconception(wrong=one_step_only, hint="You stop after one step. Does your loop run `epochs` times?"),
        Misconception(
            wrong=returned_inside_the_loop,
            hint="You stop after one step, and give nothing for 0 epochs: your `return` stands inside the loop.",
        ),
        Misconception(
            wrong=gradient_never_renewed,
            hint="Every step of yours uses the gradient of the first. It must be computed again after each step.",
        ),
        Misconception(
            wrong=gradient_piles_up,
            hint="Gradients of earlier epochs are still in your sum. Start it at zero in every epoch.",
        ),
        Misconception(
            wrong=last_example_only,
            hint="Only the last example counts. Does each row replace the gradient of the one before?",
        ),
        Misconception(
            wrong=last_example_divided,
            hint="You divide by the number of examples, but only the last one is in the sum.",
        ),
        Misconception(
            wrong=first_example_only, hint="Only the first example counts. Go through all rows of xs and ys."
        ),
        Misconception(wrong=biases_never_learn, hint="The weights learn, but the biases stay. They take steps, too."),
        Misconception(wrong=rate_forgotten, hint="Your steps do not depend on eta. Multiply the gradient by it."),
        Misconception(
            wrong=averaged_twice,
            hint="You divide by the number of examples twice: in the mean, and once more in the step.",
        ),
        Misconception(
            wrong=averaged_over_inputs,
            hint="You divide by the number of columns of xs. The mean is taken over its rows: the examples.",
        ),
        Misconception(
            wrong=gradient_in_place_of_network,
            hint="You give a gradient. The network after the last step is asked for.",
        ),
        Misconception(
            wrong=network_changed_in_place,
            hint="You change the caller's network, by -= on its arrays or by new items in its list. "
            "Copy it first, or build a new one.",
        ),
    ),
    exhibits=(
        Exhibit(form="descent", title="a network learns XOR with your gradient descent", draw=learning_xor),
        Exhibit(form="training", title="its weights and biases", draw=after_all_epochs),
        Exhibit(form="surface", title="what it says after 300 epochs", draw=after_all_epochs),
    ),
)
