"""The mathematics of Part 1 with a joint wherever a student may go wrong, for misconceptions to bend.

Source: M. Nielsen, Neural Networks and Deep Learning (2015), chapters 1 and 2. The solutions are written without
joints and are run in a worker; nothing here is compared with them but in the course's lint.
"""

from __future__ import annotations

from typing import Any, Callable, List, Optional, Tuple

import numpy as np

from ..draws import Network

Gradient = List[Tuple[np.ndarray, np.ndarray]]


def sigmoid(z: Any) -> Any:
    """Return 1 / (1 + e^-z), by way of tanh, which does not overflow."""
    return 0.5 * (1.0 + np.tanh(0.5 * np.asarray(z)))


def sigmoid_prime(z: Any) -> Any:
    """Return the derivative of the sigmoid at `z`."""
    a = sigmoid(z)
    return a * (1.0 - a)


def forward(network: Network, x: np.ndarray) -> Tuple[List[np.ndarray], List[np.ndarray]]:
    """Return the weighted inputs of all layers, and the activations with `x` before them."""
    zs: List[np.ndarray] = []
    activations = [x]
    for w, b in network:
        zs.append(w @ activations[-1] + b)
        activations.append(sigmoid(zs[-1]))
    return zs, activations


def bp1(nabla_a: np.ndarray, z: np.ndarray) -> np.ndarray:
    """Return the error of the output layer."""
    return np.asarray(nabla_a * sigmoid_prime(z))


def bp2(w_next: np.ndarray, delta_next: np.ndarray, z: np.ndarray) -> np.ndarray:
    """Return the error of a hidden layer."""
    return np.asarray((w_next.T @ delta_next) * sigmoid_prime(z))


def backprop(
    network: Network,
    x: np.ndarray,
    y: np.ndarray,
    nabla: Callable[..., np.ndarray] = lambda a, y: a - y,
    output_error: Callable[..., np.ndarray] = bp1,
    hidden_error: Callable[..., np.ndarray] = bp2,
    bias: Callable[..., np.ndarray] = lambda delta: delta,
    weight: Callable[..., np.ndarray] = lambda a, delta: np.outer(delta, a),
) -> Gradient:
    """Return the gradient of the quadratic cost of one example, each of its steps replaceable."""
    zs, activations = forward(network, x)
    delta = output_error(nabla(activations[-1], y), zs[-1])
    gradient: Gradient = [(weight(activations[-2], delta), bias(delta))]
    for layer in range(len(network) - 2, -1, -1):
        delta = hidden_error(network[layer + 1][0], delta, zs[layer])
        gradient.insert(0, (weight(activations[layer], delta), bias(delta)))
    return gradient


def mean(network: Network, xs: np.ndarray, ys: np.ndarray) -> Gradient:
    """Return the gradient averaged over the rows of `xs` and `ys`."""
    gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
    return [
        (np.mean([nabla_w for nabla_w, _ in layer], axis=0), np.mean([nabla_b for _, nabla_b in layer], axis=0))
        for layer in zip(*gradients)
    ]


def step(network: Network, gradient: Gradient, eta: float) -> Network:
    """Return the network after one step against `gradient`."""
    return [(w - eta * nabla_w, b - eta * nabla_b) for (w, b), (nabla_w, nabla_b) in zip(network, gradient)]


def descend(
    network: Network,
    xs: np.ndarray,
    ys: np.ndarray,
    eta: float,
    epochs: int,
    gradient: Callable[[Network, np.ndarray, np.ndarray], Gradient] = mean,
    update: Optional[Callable[[Network, Gradient, float], Network]] = None,
) -> Network:
    """Return the network after `epochs` steps, with its gradient or its step replaced."""
    for _ in range(epochs):
        network = (update or step)(network, gradient(network, xs, ys), eta)
    return network
