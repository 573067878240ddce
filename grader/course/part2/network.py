"""A small network of sigmoid units and a softmax, with a joint wherever training may go wrong, for symptoms to bend."""

from __future__ import annotations

from typing import Any, Callable, Tuple

import numpy as np

Scale = Tuple[np.ndarray, np.ndarray]
"""Means and deviations, each of shape (n_features,)."""
Network = Tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, Scale]
"""Weights and biases of the hidden layer and of the output layer, and how songs are scaled before."""


def softmax(z: np.ndarray) -> np.ndarray:
    """Turn rows into probabilities."""
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def sigmoid(z: np.ndarray) -> np.ndarray:
    """Return 1 / (1 + e^-z)."""
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * z)))


def columns(features: np.ndarray) -> Scale:
    """Return how to bring columns to mean 0 and deviation 1."""
    deviation = features.std(axis=0)
    return features.mean(axis=0), np.where(deviation == 0, 1.0, deviation)


def drawn(rng: np.random.Generator, n_in: int, n_out: int) -> np.ndarray:
    """Draw weights of shape (n_out, n_in)."""
    return rng.normal(scale=1.0 / np.sqrt(n_in), size=(n_out, n_in))


def fit(
    features: np.ndarray,
    labels: np.ndarray,
    n_genres: int,
    rng: np.random.Generator,
    epochs: int = 30,
    eta: float = 0.3,
    hidden: int = 30,
    scaling: Callable[[np.ndarray], Scale] = columns,
    weights: Callable[..., np.ndarray] = drawn,
) -> Network:
    """Train by mini-batches of 16, each of its steps replaceable."""
    scale = scaling(features)
    x, y = (features - scale[0]) / scale[1], np.eye(n_genres)[labels]
    w1, w2 = weights(rng, x.shape[1], hidden), weights(rng, hidden, n_genres)
    b1, b2 = np.zeros(hidden), np.zeros(n_genres)
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for rows in np.array_split(order, max(1, len(order) // 16)):
            a = sigmoid(x[rows] @ w1.T + b1)
            delta2 = (softmax(a @ w2.T + b2) - y[rows]) / len(rows)
            delta1 = (delta2 @ w2) * a * (1 - a)
            w2, b2 = w2 - eta * delta2.T @ a, b2 - eta * delta2.sum(axis=0)
            w1, b1 = w1 - eta * delta1.T @ x[rows], b1 - eta * delta1.sum(axis=0)
    return w1, b1, w2, b2, scale


def name(network: Network, features: Any) -> np.ndarray:
    """Return the genre number of every row."""
    w1, b1, w2, b2, (mean, deviation) = network
    return np.asarray((sigmoid((features - mean) / deviation @ w1.T + b1) @ w2.T + b2).argmax(axis=1))
