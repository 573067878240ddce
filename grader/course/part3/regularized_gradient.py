"""Exercise: the gradient with a penalty on large weights."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, network, same_answer_twice


def drawn(rng: np.random.Generator, lam: float, n: int, *sizes: int) -> Inputs:
    return {"gradient": network(rng, *sizes), "network": network(rng, *sizes), "lam": lam, "n": n}


def two_layers(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, float(rng.uniform(2, 5)), 8, 2, 2, 2)
    yield drawn(rng, float(rng.uniform(0.5, 0.9)), int(rng.integers(5, 50)), 3, 4, 2)


def any_layers(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, float(rng.uniform(2, 5)), int(rng.integers(5, 50)), 4, 3)
    yield drawn(rng, float(rng.uniform(20, 50)), int(rng.integers(100, 500)), 2, 5, 1, 3)
    yield drawn(rng, float(rng.uniform(2, 5)), 1, 3, 3, 3, 3, 3)
    yield drawn(rng, 0.0, int(rng.integers(5, 50)), 2, 3, 1)


def with_penalty(gradient: Any, network: Any, price: Any) -> Any:
    """Return the gradient with `price(w)` added to the weights."""
    return [(nabla_w + price(w), nabla_b) for (nabla_w, nabla_b), (w, _) in zip(gradient, network)]


def n_forgotten(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return with_penalty(gradient, network, lambda w: lam * w)


def lam_forgotten(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return with_penalty(gradient, network, lambda w: w / n)


def times_n(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return with_penalty(gradient, network, lambda w: lam * n * w)


def upside_down(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return with_penalty(gradient, network, lambda w: n / lam * w if lam else w * np.inf)


def sign_flipped(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return with_penalty(gradient, network, lambda w: -lam / n * w)


def factor_two(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return with_penalty(gradient, network, lambda w: 2 * lam / n * w)


def half(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return with_penalty(gradient, network, lambda w: lam / (2 * n) * w)


def weights_squared(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return with_penalty(gradient, network, lambda w: lam / (2 * n) * w**2)


def signs_of_weights(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return with_penalty(gradient, network, lambda w: lam / n * np.sign(w))


def penalty_added(gradient: Any, network: Any, lam: float, n: int) -> Any:
    penalty = lam / (2 * n) * sum(np.sum(w**2) for w, _ in network)
    return with_penalty(gradient, network, lambda w: penalty)


def biases_regularised(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return [(nw + lam / n * w, nb + lam / n * b) for (nw, nb), (w, b) in zip(gradient, network)]


def biases_alone(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return [(nabla_w, nabla_b + lam / n * b) for (nabla_w, nabla_b), (_, b) in zip(gradient, network)]


def gradient_averaged(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return [((nw + lam * w) / n, nb / n) for (nw, nb), (w, _) in zip(gradient, network)]


def weight_gradients_averaged(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return [((nw + lam * w) / n, nb) for (nw, nb), (w, _) in zip(gradient, network)]


def penalty_alone(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return [(lam / n * w, nabla_b) for (_, nabla_b), (w, _) in zip(gradient, network)]


def biases_dropped(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return [nabla_w for nabla_w, _ in with_penalty(gradient, network, lambda w: lam / n * w)]


def biases_zeroed(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return [(nw, np.zeros_like(nb)) for nw, nb in with_penalty(gradient, network, lambda w: lam / n * w)]


def own_gradient_for_weights(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return [(nabla_w + lam / n * nabla_w, nabla_b) for nabla_w, nabla_b in gradient]


def last_layer_alone(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return [*gradient[:-1], *with_penalty(gradient[-1:], network[-1:], lambda w: lam / n * w)]


def layers_backwards(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return with_penalty(gradient, network, lambda w: lam / n * w)[::-1]


def weights_already_moved(gradient: Any, network: Any, lam: float, n: int) -> Any:
    return [
        (w - nw, b - nb) for (w, b), (nw, nb) in zip(network, with_penalty(gradient, network, lambda w: lam / n * w))
    ]


def changed_in_place(gradient: Any, network: Any, lam: float, n: int) -> Any:
    for (nabla_w, _), (w, _) in zip(gradient, network):
        nabla_w += lam / n * w
    return gradient


EXERCISE = Exercise(
    file="regularization",
    function="regularized_gradient",
    title="a price on large weights",
    hint="Go through gradient and network side by side, layer by layer. Each weight gradient gets something of its "
    "own layer added; each bias gradient goes on as it came.",
    checks=(
        Check(title="adds lam / n times the weights", points=0.75, draw=two_layers, compare=Close(), open=True),
        Check(
            title="works for any number of layers, and for lam 0",
            points=0.25,
            draw=any_layers,
            compare=Close(),
            where="for other numbers of layers, a single example or lam 0",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=n_forgotten,
            hint="Your penalty does not depend on the number of examples. It is divided by n, as the mean cost is.",
        ),
        Misconception(wrong=lam_forgotten, hint="Your penalty does not depend on lam, which says how much it counts."),
        Misconception(
            wrong=times_n, hint="You multiply by n. With more examples the penalty is to weigh less, not more."
        ),
        Misconception(
            wrong=upside_down, hint="Your fraction is upside down: more lam, more penalty; more examples, less."
        ),
        Misconception(
            wrong=sign_flipped,
            hint="Your penalty makes weights grow. The gradient is subtracted later: which sign makes them shrink?",
        ),
        Misconception(wrong=factor_two, hint="Your penalty is twice too large: the 2 of the square cancels a 1/2."),
        Misconception(
            wrong=half,
            hint="Your penalty is half of what it should be. The 1/2 stands in the cost: what does the square's "
            "derivative do to it?",
        ),
        Misconception(
            wrong=weights_squared,
            hint="You add the penalty of each weight. Its derivative is asked for: the square is gone, and the sign "
            "of the weight matters.",
        ),
        Misconception(
            wrong=signs_of_weights,
            hint="You pull every weight equally hard (that is L1 regularisation). Here large weights are pulled more.",
        ),
        Misconception(
            wrong=penalty_added,
            hint="You add the whole penalty, one number, to every entry. Each weight has its own derivative.",
        ),
        Misconception(wrong=biases_regularised, hint="You penalise the biases, too. They stay out of it."),
        Misconception(
            wrong=biases_alone, hint="You penalise the biases and spare the weights. It is the other way round."
        ),
        Misconception(
            wrong=gradient_averaged,
            hint="You divide the whole gradient by n. It is a mean already: only the penalty is divided.",
        ),
        Misconception(
            wrong=weight_gradients_averaged,
            hint="Where do your brackets end? Only lam times w is divided by n, not the gradient that it is added to.",
        ),
        Misconception(
            wrong=penalty_alone, hint="You give the penalty in place of the gradient. Add it to what backprop gave."
        ),
        Misconception(
            wrong=biases_dropped,
            hint="The gradients of the biases are missing. They go unchanged into the pairs that you give back.",
        ),
        Misconception(
            wrong=biases_zeroed,
            hint="You set the gradients of the biases to 0, so they would never learn. Leave them as they are.",
        ),
        Misconception(
            wrong=own_gradient_for_weights,
            hint="You add a part of the gradient to itself. The weights are in `network`.",
        ),
        Misconception(wrong=last_layer_alone, hint="Only the last layer pays. Every layer's weights do."),
        Misconception(wrong=layers_backwards, hint="Your layers come last to first. Keep the order of the gradient."),
        Misconception(
            wrong=weights_already_moved,
            hint="You take the step, too. Here the gradient is asked for; gradient descent makes the step.",
        ),
        Misconception(
            wrong=changed_in_place,
            hint="You change the caller's gradient with +=. Make new arrays.",
        ),
    ),
)
